/**
 * The names of what pages are made of. Queries note them while a page is rendered, the edge keeps them
 * with the page (`Cache-Tag`), publishing names them in a purge: one list for reader and writer.
 * @module
 */

/** Everything that header, footer and navigation show. Every page has it. */
export const siteTag = 'site'

export const storyTag = (id: number): string => `article:${id}`
export const authorTag = (id: number): string => `author:${id}`
export const topicTag = (id: number): string => `topic:${id}`
export const agencyTag = (id: number): string => `agency:${id}`
export const mediaTag = (id: number): string => `media:${id}`

/** The files of a photo that lie in one folder, `/media/<digest>`. */
export const filesTag = (folder: string): string => `files:${folder}`

/** The page on which a story is read, not only mentioned: what counts as a reading of it. */
export const readingTag = (id: number): string => `reading:${id}`

/** The story that a page with `tags` is the reading of. */
export function storyRead(tags: readonly string[]): number | undefined {
  const tag = tags.find((name) => name.startsWith('reading:'))
  return tag === undefined ? undefined : Number(tag.slice('reading:'.length))
}

/** Whatever answers at a slug, also "nothing here" and "moved". */
export const slugTag = (slug: string): string => `slug:${slug}`

/** Which stories stand in a list, and in what order. */
export const listTags = {
  newest: 'list:newest',
  /** What the desk put on the front page. */
  front: 'list:front',
  /** The newest stories beside another story; may lag by one request, so that news does not empty the edge. */
  aside: 'list:aside',
  /** What a search finds: any word of any story may bring it in or take it out. */
  search: 'list:search',
  /** The stories of one day (`YYYY-MM-DD`), and which days with stories lie next to it. */
  day: (day: string): string => `list:day:${day}`,
  /** The sitemap of the stories of one month (`YYYY-MM`). */
  month: (month: string): string => `list:month:${month}`,
  /** The index of sitemaps, and every one that does not belong to a month. */
  sitemap: 'list:sitemap',
  /** The log of corrections, rights of reply and withdrawals. */
  corrections: 'list:corrections',
  section: (id: number): string => `list:section:${id}`,
  author: (id: number): string => `list:author:${id}`,
  topic: (id: number): string => `list:topic:${id}`,
} as const
