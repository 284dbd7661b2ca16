/**
 * A feed: its subject and its stories. RSS, Atom and JSON Feed are written from this value.
 * @module
 */

import type { Site } from '#content/model/site/site.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import type { FeedEntry } from './feed-entry.ts'

/** The newest stories of the portal, a section, a topic or an author. */
export interface Feed {
  site: Site
  title: string
  description: string
  /** Path of the page that lists the same stories. */
  home: string
  /** WebSub hubs that are notified of changes. */
  hubs?: readonly string[]
  /** Newest first. */
  stories: readonly PublishedStory[]
  /** What the feed contains instead of stories. */
  entries?: readonly FeedEntry[]
}
