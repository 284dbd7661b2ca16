/**
 * What the stories of an export refer to: it may stand after them, or in another file, so it is read first.
 * @module
 */
import type { WxrItem, WxrPart } from './wxr-document.ts'

/** A picture of the media library. */
export interface WxrAttachment {
  url: string
  title: string
  alt: string
  caption: string
  credit: string
}

/** A category and the slug of the one above it. */
export interface WxrCategory {
  id: string
  slug: string
  name: string
  parent: string
  description: string
}

/** The catalogue of one or more files of an export. */
export interface WxrCatalogue {
  /** The address of the old site, without a slash at its end. */
  site: string
  name: string
  /** The names of authors by their logins. */
  authors: Map<string, string>
  categories: Map<string, WxrCategory>
  /** Pictures by their numbers. */
  attachments: Map<string, WxrAttachment>
  /** The content of reusable blocks by their numbers. */
  blocks: Map<string, string>
  /** How many stories and pages there are. */
  stories: number
}

/** An empty catalogue. */
export const newCatalogue = (): WxrCatalogue => ({
  site: '',
  name: '',
  authors: new Map(),
  categories: new Map(),
  attachments: new Map(),
  blocks: new Map(),
  stories: 0,
})

/** Notes a part of the document in `catalogue`. */
export function noteInCatalogue(catalogue: WxrCatalogue, part: WxrPart): void {
  if (part.kind === 'item') {
    noteItem(catalogue, part.item)
    return
  }
  const of = (name: string) => part.texts.get(name)?.trim() ?? ''
  switch (part.kind) {
    case 'site':
      catalogue.name ||= of('title')
      catalogue.site = (of('wp:base_blog_url') || catalogue.site || of('link')).replace(/\/+$/, '')
      return
    case 'author':
      catalogue.authors.set(
        of('wp:author_login'),
        of('wp:author_display_name') || of('wp:author_login'),
      )
      return
    case 'category': {
      const slug = of('wp:category_nicename')
      catalogue.categories.set(slug, {
        id: of('wp:term_id'),
        slug,
        name: of('wp:cat_name') || slug,
        parent: of('wp:category_parent'),
        description: of('wp:category_description'),
      })
      return
    }
    case 'tag':
      // Topics come with their stories.
      return
  }
}

function noteItem(catalogue: WxrCatalogue, { texts, terms, meta }: WxrItem): void {
  const of = (name: string) => texts.get(name)?.trim() ?? ''
  const id = of('wp:post_id')
  switch (of('wp:post_type')) {
    case 'attachment':
      catalogue.attachments.set(id, {
        url: of('wp:attachment_url') || of('guid'),
        title: of('title'),
        alt: meta.get('_wp_attachment_image_alt')?.at(-1)?.trim() ?? '',
        caption: of('excerpt:encoded'),
        // Newspack and Navis keep credits so.
        credit:
          meta.get('_media_credit')?.at(-1)?.trim() ||
          meta.get('_navis_media_credit_org')?.at(-1)?.trim() ||
          '',
      })
      return
    case 'wp_block':
      catalogue.blocks.set(id, of('content:encoded'))
      return
    case 'post':
    case 'page':
      catalogue.stories += 1
      // A partial export has no list of its categories.
      for (const { domain, slug, name } of terms) {
        if (domain === 'category' && !catalogue.categories.has(slug)) {
          catalogue.categories.set(slug, { id: '', slug, name, parent: '', description: '' })
        }
      }
  }
}
