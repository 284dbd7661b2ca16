/**
 * A feed: what it is of, and the stories in it. The same value becomes RSS, Atom and JSON Feed.
 * @module
 */

import type { Site } from '#content/model/site/site.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

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
  stories: readonly PublishedStory[]
}
