/**
 * A story as pages, feeds and structured data use it. How the newsroom stores one is in
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

/** A published story as lists show it. */
export interface Teaser extends Texts<TeaserText> {
  id: number
  slug: string
  section: SectionLink
  genre: Genre
  /** Whether it carries the notice that it still needs verification. */
  unverified?: true
  hero?: Photo
  /** The time printed on the story. */
  publishedAt: Date
  timeZone: TimeZone
  /** The newest key entry of a live story that goes on. */
  moment?: KeyMoment
}

/** The newest key entry of a live story, as cards name it. */
export interface KeyMoment {
  at: Date
  headline: string
  /** Whether the newsroom says that it has not verified it yet. */
  unverified?: true
}

interface StoryContent extends Omit<Teaser, 'publishedAt' | 'moment'>, Texts<TextName> {
  authors: readonly Author[]
  editor?: AuthorLink
  agency?: AgencyLink
  /** Which part of the story is unverified, in the newsroom's words. */
  unverifiedPart?: string
  topics: readonly TopicLink[]
  body: readonly Block<Photo>[]
  corrections: readonly Correction[]
  /** Whether it stays true regardless of its age: it gets no notice that it is old. */
  evergreen?: true
}

/** A story that readers may see. Only this type is sure to have a publication time. */
export interface PublishedStory extends StoryContent {
  status: 'published'
  /** What feeds call it by: an IRI, or the path it had when feeds still used addresses. It never changes. */
  feedId: string
  publishedAt: Date
  /** When readers could first see it here; never changes. */
  firstPublishedAt: Date
  /** When its substance last changed; equal to `publishedAt` until then. */
  modifiedAt: Date
  /** The story that this one follows up, and those that follow up this one; only loaded for the story's page. */
  followUpOf?: Teaser
  followUps?: readonly Teaser[]
}

/** A story at the desk, not published. */
export interface DraftStory extends StoryContent {
  status: 'draft'
  publishedAt?: Date
}
