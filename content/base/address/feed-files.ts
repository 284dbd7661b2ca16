/** The file name of each feed format. */
export const FEED_FILES = ['rss.xml', 'atom.xml', 'feed.json'] as const

export type FeedFile = (typeof FEED_FILES)[number]

/** The media type of each feed, in links and responses. */
export const FEED_TYPES: Record<FeedFile, string> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}
