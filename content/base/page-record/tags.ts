/**
 * Cache tags. Queries note them while a page is rendered, the edge keeps them with the page (`Cache-Tag`), and a
 * publication purges by them: readers and writers share this one list.
 * @module
 */

/** The header, footer and navigation. Every page has this tag. */
export const siteTag = 'site'

/** Whatever tells a story in full: its page, its card, feeds, a search result with a passage of it. */
export const storyTag = (id: number): string => `article:${id}`

/** Whatever shows a story in a list or links to it: its headline, its photo, its address. */
export const teaserTag = (id: number): string => `teaser:${id}`

/**
 * `tag` for a page on which the thing only stands beside the subject, such as the newest stories beside another one.
 * Such a page is remade behind its readers, unless what it shows was withdrawn.
 */
export const besideTag = (tag: string): string => `beside:${tag}`

/** The head of a live story, and what machines get of its entries. */
export const liveTag = (story: number): string => `live:${story}`

/** A page of entries of a live story that is counted from the first one. */
export const livePageTag = (story: number, page: number): string => `live:${story}:page:${page}`

/** Whatever shows the newest key entry of a live story in a list. */
export const liveListTag = (story: number): string => `live:${story}:list`

export const authorTag = (id: number): string => `author:${id}`
export const topicTag = (id: number): string => `topic:${id}`
export const agencyTag = (id: number): string => `agency:${id}`
export const mediaTag = (id: number): string => `media:${id}`
export const attachmentTag = (id: number): string => `attachment:${id}`

/** The files of one photo or attachment, in the folder `/media/<digest>`. */
export const filesTag = (folder: string): string => `files:${folder}`

/** The folder whose {@link filesTag} is `tag`; undefined if it is another one. */
export const folderTagged = (tag: string): string | undefined =>
  /^files:(\/media\/[\w.-]+)$/.exec(tag)?.[1]

/** No page has it: a purge of it tells nodes to refuse the files in a folder that could not be removed yet. */
export const refusedTag = (folder: string): string => `refused:${folder}`

/** The folder whose {@link refusedTag} is `tag`; undefined if it is another one. */
export const folderRefused = (tag: string): string | undefined =>
  /^refused:(\/media\/[\w.-]+)$/.exec(tag)?.[1]

/** The page on which a story is read in full: serving it counts as a reading. */
export const readingTag = (id: number): string => `reading:${id}`

/** The id of the story whose {@link readingTag} is among `tags`; `undefined` if there is none. */
export function storyRead(tags: readonly string[]): number | undefined {
  const tag = tags.find((name) => name.startsWith('reading:'))
  return tag === undefined ? undefined : Number(tag.slice('reading:'.length))
}

/** The redirect of an address that something had in another system. */
export const oldAddressTag = (id: number): string => `old-address:${id}`

/** Answers at addresses that lead nowhere by an entry of their own: a new entry makes them stale. */
export const unknownAddressTag = 'unknown-address'

/** Every answer at a slug, including 404 and redirects. */
export const slugTag = (slug: string): string => `slug:${slug}`

/** Which stories a list contains, and in what order. */
export const listTags = {
  newest: 'list:newest',
  /** The desk's arrangement of the front page. */
  front: 'list:front',
  /** Search results: a change of any story may change them. */
  search: 'list:search',
  /** The stories of one day (`YYYY-MM-DD`), and its neighbouring days that have stories. */
  day: (day: string): string => `list:day:${day}`,
  /** The sitemap of the stories of one month (`YYYY-MM`). */
  month: (month: string): string => `list:month:${month}`,
  /** The sitemap index, and every sitemap of sections, topics, authors and pages. */
  sitemap: 'list:sitemap',
  /** The sitemap of the news of two days. */
  news: 'list:news',
  /** The log of corrections, rights of reply and withdrawals. */
  corrections: 'list:corrections',
  section: (id: number): string => `list:section:${id}`,
  author: (id: number): string => `list:author:${id}`,
  topic: (id: number): string => `list:topic:${id}`,
} as const
