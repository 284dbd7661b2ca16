/**
 * A feed: what it is of, and the stories in it. The same value becomes RSS, Atom and JSON Feed.
 * @module
 */
import type { PublishedArticle } from '#content/article/article.ts'
import type { Site } from '#content/site/site.ts'

/** The formats a feed is offered in, by the name of their file. */
export const FEED_FILES = ['rss.xml', 'atom.xml', 'feed.json'] as const

export type FeedFile = (typeof FEED_FILES)[number]

/** The media type that links to a feed and its answer say. */
export const FEED_TYPES: Record<FeedFile, string> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}

/** The newest stories of the portal, a section, a topic or an author. */
export interface Feed {
  site: Site
  title: string
  description: string
  /** Path of the page that lists the same stories. */
  home: string
  /** Hubs of WebSub that hear of changes. */
  hubs?: readonly string[]
  /** Newest first. */
  articles: readonly PublishedArticle[]
}
