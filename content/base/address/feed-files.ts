/** The formats a feed is offered in, by the name of their file. */
export const FEED_FILES = ['rss.xml', 'atom.xml', 'feed.json'] as const

export type FeedFile = (typeof FEED_FILES)[number]

/** The media type that links to a feed and its answer say. */
export const FEED_TYPES: Record<FeedFile, string> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}
