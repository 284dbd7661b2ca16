/**
 * What the stories of an export refer to: it may stand after them, or in another file, so it is read first.
 * @module
 */
import type { LegacySection, LegacySite } from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import type { WxrItem, WxrPart } from './wxr-document.ts'

/** A picture of the media library. */
export interface WxrAttachment {
  url: string
  /** The address of its own page. */
  page: string
  title: string
  alt: string
  caption: string
  credit: string
}

/** A category; `parent` is the slug of the one above it. */
export interface WxrCategory extends LegacySection {
  id: string
  slug: string
}

/**
 * Types of items that are no content of their own: what they say is in stories, or about the look and the workings of
 * the old site.
 */
const NO_CONTENT =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_(?:block|navigation|template|template_part|global_styles|font_family|font_face)|acf-.+|elementor_library|.+_log|action_monitor|scheduled-action|jp_.+|wpcf7_contact_form|wpcode|mc4wp-form)$/

/** Whether items of this type are content that readers or editors would miss. */
export const isContent = (type: string): boolean => !NO_CONTENT.test(type)

/** The catalogue of a site: one or more files of its export. */
export interface WxrCatalogue extends LegacySite {
  name: string
  /** The names of authors by their logins. */
  authors: Map<string, string>
  /** Categories by their slugs. */
  sections: Map<string, WxrCategory>
  /** Pictures by their numbers. */
  attachments: Map<string, WxrAttachment>
  /** The numbers of the pictures that were uploaded to a post, by its number. */
  uploads: Map<string, string[]>
  /** The content of reusable blocks by their numbers. */
  blocks: Map<string, string>
  /** How many stories and pages there are. */
  stories: number
}

const newCatalogue = (site: string): WxrCatalogue => ({
  site,
  name: '',
  authors: new Map(),
  sections: new Map(),
  attachments: new Map(),
  uploads: new Map(),
  blocks: new Map(),
  stories: 0,
})

/**
 * Reads the parts of a file into the catalogue of its site, which is one of `sites` or added to them. Numbers mean
 * something on their own site only.
 */
export async function readCatalogue(
  parts: AsyncIterable<WxrPart>,
  sites: Map<string, WxrCatalogue>,
): Promise<WxrCatalogue> {
  const about = new Map<string, string>()
  let catalogue: WxrCatalogue | undefined
  for await (const part of parts) {
    // What says of which site it is stands first.
    if (!catalogue && part.kind === 'site') {
      for (const [name, text] of part.texts) about.set(name, text.trim())
      continue
    }
    catalogue ??= catalogueOf(about, sites)
    noteInCatalogue(catalogue, part)
  }
  return catalogue ?? catalogueOf(about, sites)
}

function catalogueOf(
  about: ReadonlyMap<string, string>,
  sites: Map<string, WxrCatalogue>,
): WxrCatalogue {
  const site = (about.get('wp:base_blog_url') || about.get('link') || '').replace(/\/+$/, '')
  const catalogue = sites.get(site) ?? newCatalogue(site)
  sites.set(site, catalogue)
  catalogue.name ||= plainText(about.get('title') ?? '')
  return catalogue
}

/** Notes a part of the document in `catalogue`. */
function noteInCatalogue(catalogue: WxrCatalogue, part: WxrPart): void {
  if (part.kind === 'item') {
    noteItem(catalogue, part.item)
    return
  }
  const of = (name: string) => part.texts.get(name)?.trim() ?? ''
  switch (part.kind) {
    case 'author':
      catalogue.authors.set(
        of('wp:author_login'),
        plainText(of('wp:author_display_name')) || of('wp:author_login'),
      )
      return
    case 'category': {
      const slug = of('wp:category_nicename')
      catalogue.sections.set(slug, {
        id: of('wp:term_id'),
        slug,
        name: plainText(of('wp:cat_name')) || slug,
        parent: of('wp:category_parent'),
        description: plainText(of('wp:category_description')),
      })
      return
    }
    case 'site':
    case 'tag':
    // Topics come with their stories.
  }
}

function noteItem(catalogue: WxrCatalogue, { texts, terms, meta }: WxrItem): void {
  const of = (name: string) => texts.get(name)?.trim() ?? ''
  const id = of('wp:post_id')
  const type = of('wp:post_type') || 'post'
  if (isContent(type)) catalogue.stories += 1
  switch (type) {
    case 'attachment':
      catalogue.attachments.set(id, {
        url: of('wp:attachment_url') || of('guid'),
        page: of('link'),
        title: of('title'),
        alt: meta.get('_wp_attachment_image_alt')?.at(-1)?.trim() ?? '',
        caption: of('excerpt:encoded'),
        // Newspack and Navis keep credits so.
        credit:
          meta.get('_media_credit')?.at(-1)?.trim() ||
          meta.get('_navis_media_credit_org')?.at(-1)?.trim() ||
          '',
      })
      noteUpload(catalogue, id, of)
      return
    case 'wp_block':
      catalogue.blocks.set(id, of('content:encoded'))
      return
    case 'post':
    case 'page':
      // A partial export has no list of its sections.
      for (const { domain, slug, name } of terms) {
        if (domain === 'category' && !catalogue.sections.has(slug)) {
          catalogue.sections.set(slug, {
            id: '',
            slug,
            name: plainText(name) || slug,
            parent: '',
            description: '',
          })
        }
      }
  }
}

function noteUpload({ uploads }: WxrCatalogue, id: string, of: (name: string) => string): void {
  const post = of('wp:post_parent')
  const isPicture = /\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?)$/i.test(of('wp:attachment_url'))
  if (!isPicture || !post || post === '0') return
  const known = uploads.get(post) ?? []
  uploads.set(post, known)
  known.push(id)
}
