/**
 * What becomes of types of content and of taxonomies, also of those that themes and plugins have added.
 * @module
 */

/** What somebody has said of types and taxonomies, by their names. */
export interface WordpressChoices {
  types: ReadonlyMap<string, ContentChoice>
  taxonomies: ReadonlyMap<string, TaxonomyChoice>
}

export const CONTENT_CHOICES = ['story', 'page', 'ignore'] as const
export const TAXONOMY_CHOICES = ['topic', 'section', 'ignore'] as const

/** What items of a type become. */
export type ContentChoice = (typeof CONTENT_CHOICES)[number]
/** What terms of a taxonomy become. */
export type TaxonomyChoice = (typeof TAXONOMY_CHOICES)[number]

/** Nothing was said. */
export const NO_CHOICES: WordpressChoices = { types: new Map(), taxonomies: new Map() }

/**
 * Types of items that are no content of their own: what they say is in stories, or about the look and the workings of
 * the old site.
 */
const NO_CONTENT =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_(?:block|navigation|template|template_part|global_styles|font_family|font_face)|acf-.+|elementor_library|.+_log|action_monitor|scheduled-action|jp_.+|wpcf7_contact_form|wpcode|mc4wp-form)$/

/** What items of a type become: nothing that readers or editors would miss, or `unknown` if nobody has said it. */
export function contentKind(
  type: string,
  { types }: WordpressChoices,
): Exclude<ContentChoice, 'ignore'> | 'nothing' | 'unknown' {
  const chosen = types.get(type)
  if (chosen === 'ignore') return 'nothing'
  if (chosen) return chosen
  if (type === 'post') return 'story'
  if (type === 'page') return 'page'
  return NO_CONTENT.test(type) ? 'nothing' : 'unknown'
}

/** Taxonomies that say how a story looks, in which language it is, or how plugins work; and its authors. */
const NO_TAXONOMY =
  /^(?:author|post_format|nav_menu|link_category|language|post_translations|translation_priority|wp_.+|yst_.+|elementor_.+)$/

/** What terms of a taxonomy become: nothing that anybody would miss, or `unknown` if nobody has said it. */
export function taxonomyKind(
  name: string,
  { taxonomies }: WordpressChoices,
): Exclude<TaxonomyChoice, 'ignore'> | 'nothing' | 'unknown' {
  const chosen = taxonomies.get(name)
  if (chosen === 'ignore') return 'nothing'
  if (chosen) return chosen
  if (name === 'category') return 'section'
  if (name === 'post_tag' || name === 'tag') return 'topic'
  return NO_TAXONOMY.test(name) ? 'nothing' : 'unknown'
}

/** The address below which terms of a taxonomy are by default. */
export const taxonomyPath = (name: string): string =>
  name === 'post_tag' || name === 'tag' ? '/tag' : `/${name}`
