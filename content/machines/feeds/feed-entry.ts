/**
 * A story as every feed format contains it.
 * @module
 */
import { absolute, authorPath, storyPath } from '#content/base/address/addresses.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import { words } from '#content/base/words/words.ts'
import { previewRendition } from '#content/model/photo/photo-choice.ts'
import type { Site } from '#content/model/site/site.ts'
import { storyDescription } from '#content/model/story/description.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

import { storyHtml } from './story-html.ts'

/** A story in a feed; its texts contain only characters that XML allows. */
export interface FeedEntry {
  /**
   * Stays the same for good (RFC 4287, section 4.2.6). That of a story from before Warta kept ids is the address that
   * feeds gave it first.
   */
  id: string
  url: string
  title: string
  summary: string
  html: string
  /** The time printed on the story; like the address it never changes with an update. */
  publishedAt: Date
  modifiedAt: Date
  authors: readonly { name: string; url: string }[]
  /** Section, genre and topics. */
  categories: readonly string[]
  image?: {
    url: string
    width: number
    height: number
    bytes: number
    caption?: string
    credit?: string
  }
}

/** The entry of `story`. The title of an advertorial says so: feed readers may hide everything else. */
export function entryOf(story: PublishedStory, site: Site): FeedEntry {
  const label = words.genres[story.genre]
  return {
    id: story.feedId.startsWith('/') ? absolute(site, story.feedId) : story.feedId,
    url: absolute(site, storyPath(story)),
    title: withoutForbidden(headlineAlone(story, words.genres)),
    summary: withoutForbidden(storyDescription(story)),
    html: withoutForbidden(storyHtml(story, site)),
    publishedAt: story.publishedAt,
    modifiedAt: story.modifiedAt,
    authors: story.authors.map((author) => ({
      name: withoutForbidden(author.name),
      url: absolute(site, authorPath(author)),
    })),
    categories: [story.section.name, label, ...story.topics.map(({ name }) => name)]
      .map(withoutForbidden)
      .filter(Boolean),
    ...imageOf(story, site),
  }
}

function imageOf({ hero }: PublishedStory, site: Site): Pick<FeedEntry, 'image'> {
  const file = hero && previewRendition(hero)
  if (!file) return {}
  const { caption, credit } = hero
  return {
    image: {
      url: absolute(site, file.path),
      width: file.width,
      height: file.height,
      bytes: file.bytes,
      ...(caption && { caption: withoutForbidden(caption) }),
      ...(credit && { credit: withoutForbidden(credit) }),
    },
  }
}
