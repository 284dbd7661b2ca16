/**
 * What the stories of an export refer to: it may stand after them, or in another file, so it is read first.
 * @module
 */
import type { LegacySection, LegacySite } from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { imageMeta } from './image-meta.ts'
import {
  contentKind,
  NO_CHOICES,
  taxonomyKind,
  type WordpressChoices,
} from './wordpress-choices.ts'
import type { WxrItem, WxrPart } from './wxr-document.ts'
import { isPictureFile, nothingLeft, type WxrLeft } from './wxr-left.ts'

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

/** A category, or a term of another taxonomy that is to be a section; `parent` is the slug of the one above it. */
export interface WxrCategory extends LegacySection {
  taxonomy: string
  id: string
  slug: string
}

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
  /** What was said of types and taxonomies. */
  choices: WordpressChoices
  left: WxrLeft
}

const newCatalogue = (site: string, choices: WordpressChoices): WxrCatalogue => ({
  site,
  name: '',
  authors: new Map(),
  sections: new Map(),
  attachments: new Map(),
  uploads: new Map(),
  blocks: new Map(),
  stories: 0,
  choices,
  left: nothingLeft(),
})

/**
 * Reads the parts of a file into the catalogue of its site, which is one of `sites` or added to them. Numbers mean
 * something on their own site only.
 */
export async function readCatalogue(
  parts: AsyncIterable<WxrPart>,
  sites: Map<string, WxrCatalogue>,
  choices: WordpressChoices = NO_CHOICES,
): Promise<WxrCatalogue> {
  const about = new Map<string, string>()
  let catalogue: WxrCatalogue | undefined
  for await (const part of parts) {
    // What says of which site it is stands first.
    if (!catalogue && part.kind === 'site') {
      for (const [name, text] of part.texts) about.set(name, text.trim())
      continue
    }
    catalogue ??= catalogueOf(about, sites, choices)
    noteInCatalogue(catalogue, part)
  }
  return catalogue ?? catalogueOf(about, sites, choices)
}

function catalogueOf(
  about: ReadonlyMap<string, string>,
  sites: Map<string, WxrCatalogue>,
  choices: WordpressChoices,
): WxrCatalogue {
  const site = (about.get('wp:base_blog_url') || about.get('link') || '').replace(/\/+$/, '')
  const catalogue = sites.get(site) ?? newCatalogue(site, choices)
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
        taxonomy: 'category',
        id: of('wp:term_id'),
        slug,
        name: plainText(of('wp:cat_name')) || slug,
        parent: of('wp:category_parent'),
        description: plainText(of('wp:category_description')),
      })
      return
    }
    case 'term': {
      const taxonomy = of('wp:term_taxonomy')
      const slug = of('wp:term_slug')
      if (taxonomyKind(taxonomy, catalogue.choices) !== 'section') return
      if (catalogue.sections.get(slug)?.taxonomy === 'category') return
      catalogue.sections.set(slug, {
        taxonomy,
        id: of('wp:term_id'),
        slug,
        name: plainText(of('wp:term_name')) || slug,
        parent: of('wp:term_parent'),
        description: plainText(of('wp:term_description')),
      })
      return
    }
    case 'site':
    case 'tag':
    // Topics come with their stories.
  }
}

function noteItem(catalogue: WxrCatalogue, item: WxrItem): void {
  const { texts, meta } = item
  const of = (name: string) => texts.get(name)?.trim() ?? ''
  const id = of('wp:post_id')
  const type = of('wp:post_type') || 'post'
  noteContent(catalogue, type, item)
  switch (type) {
    case 'attachment': {
      const metadata = meta.get('_wp_attachment_metadata')?.at(-1) ?? ''
      catalogue.attachments.set(id, {
        url: of('wp:attachment_url') || of('guid'),
        page: of('link'),
        title: of('title'),
        alt: meta.get('_wp_attachment_image_alt')?.at(-1)?.trim() ?? '',
        caption: of('excerpt:encoded') || imageMeta(metadata, 'caption'),
        // Newspack and Navis keep credits so.
        credit:
          meta.get('_media_credit')?.at(-1)?.trim() ||
          meta.get('_navis_media_credit_org')?.at(-1)?.trim() ||
          imageMeta(metadata, 'credit') ||
          imageMeta(metadata, 'copyright'),
      })
      noteUpload(catalogue, id, of)
      return
    }
    case 'wp_block':
      catalogue.blocks.set(id, of('content:encoded'))
  }
}

/** Notes what an item that may become a story or page is filed under, and what of it stays behind. */
function noteContent(catalogue: WxrCatalogue, type: string, { terms, comments }: WxrItem): void {
  const { choices, left, sections } = catalogue
  if (comments.length > 0) {
    left.comments += comments.length
    left.commented += 1
  }
  const kind = contentKind(type, choices)
  if (kind === 'nothing') return
  catalogue.stories += 1
  if (kind === 'unknown') {
    countIn(left.types, type)
    return
  }
  const unknown = new Set<string>()
  for (const { domain, slug, name } of terms) {
    const becomes = taxonomyKind(domain, choices)
    if (becomes === 'unknown') unknown.add(domain)
    // A partial export has no list of its sections.
    if (becomes === 'section' && !sections.has(slug)) {
      sections.set(slug, {
        taxonomy: domain,
        id: '',
        slug,
        name: plainText(name) || slug,
        parent: '',
        description: '',
      })
    }
  }
  for (const domain of unknown) countIn(left.taxonomies, domain)
}

const countIn = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1)

function noteUpload({ uploads }: WxrCatalogue, id: string, of: (name: string) => string): void {
  const post = of('wp:post_parent')
  if (!isPictureFile(of('wp:attachment_url')) || !post || post === '0') return
  const known = uploads.get(post) ?? []
  uploads.set(post, known)
  known.push(id)
}
