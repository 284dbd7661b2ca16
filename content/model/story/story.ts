/**
 * What a story is. Pages, feeds and structured data read these types; how the newsroom stores one is in
 * `newsroom/story-collection.ts`.
 * @module
 */

import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { AgencyLink } from '#content/model/filing/agency.ts'
import type { Author, AuthorLink } from '#content/model/filing/author.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import type { TopicLink } from '#content/model/filing/topic.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from './body.ts'
import type { Correction } from './correction.ts'
import type { TeaserText, TextName, Texts } from './fields.ts'
import type { Genre } from './genre.ts'

/** What a list shows of a published story. */
export interface Teaser extends Texts<TeaserText> {
  id: number
  slug: string
  section: SectionLink
  genre: Genre
  /** Whether readers must be told that it still needs verification. */
  unverified?: true
  hero?: Photo
  /** The time printed on the story. */
  publishedAt: Date
  timeZone: TimeZone
}

interface StoryContent extends Omit<Teaser, 'publishedAt'>, Texts<TextName> {
  authors: readonly Author[]
  editor?: AuthorLink
  agency?: AgencyLink
  /** What of the story is not verified yet, in the newsroom's words. */
  unverifiedPart?: string
  topics: readonly TopicLink[]
  body: readonly Block<Photo>[]
  corrections: readonly Correction[]
  /** Whether it stays true however old it is: readers are not warned of its age. */
  evergreen?: true
}

/** A story that readers may see. Only it has a certain time of publication. */
export interface PublishedStory extends StoryContent {
  status: 'published'
  publishedAt: Date
  /** When readers could see it here for the first time; never moves. */
  firstPublishedAt: Date
  /** When readers last got something of substance; equal to `publishedAt` until then. */
  modifiedAt: Date
  /** The story that this one follows up, and those that follow this one up; where the page was asked for. */
  followUpOf?: Teaser
  followUps?: readonly Teaser[]
}

/** A story on the desk. */
export interface DraftStory extends StoryContent {
  status: 'draft'
  publishedAt?: Date
}
