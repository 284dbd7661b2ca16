/**
 * What a story is. Pages, feeds and structured data read these types; how the newsroom stores one is in
 * `article-collection.ts`.
 * @module
 */
import type { AgencyLink } from '#content/agency/agency.ts'
import type { Author, AuthorLink } from '#content/author/author.ts'
import type { Correction } from '#content/correction/correction.ts'
import type { Photo } from '#content/media/photo.ts'
import type { SectionLink } from '#content/section/section.ts'
import type { TimeZone } from '#content/time/time-zone.ts'
import type { TopicLink } from '#content/topic/topic.ts'
import type { Block } from './article-body.ts'

/** Kinds of story. `report` carries no label; readers are told every other kind. */
export const GENRES = [
  'report',
  'reportage',
  'opinion',
  'analysis',
  'background',
  'review',
  'live',
  'advertorial',
] as const

export type Genre = (typeof GENRES)[number]

/** What a list shows of a published story. */
export interface Teaser {
  id: number
  slug: string
  headline: string
  kicker?: string
  summary?: string
  section: SectionLink
  genre: Genre
  /** Whether readers must be told that it still needs verification. */
  unverified?: true
  hero?: Photo
  /** The time printed on the story. */
  publishedAt: Date
  timeZone: TimeZone
}

interface ArticleContent extends Omit<Teaser, 'publishedAt'> {
  authors: readonly Author[]
  editor?: AuthorLink
  /** Place the story was filed from, as printed: `JAKARTA`. */
  dateline?: string
  agency?: AgencyLink
  /** Address of the original, where the story was taken over. */
  originalUrl?: string
  /** Who paid for an advertorial. */
  advertiser?: string
  /** What of the story is not verified yet, in the newsroom's words. */
  unverifiedPart?: string
  topics: readonly TopicLink[]
  body: readonly Block<Photo>[]
  corrections: readonly Correction[]
  /** Whether it stays true however old it is: readers are not warned of its age. */
  evergreen?: true
}

/** A story that readers may see. Only it has a certain time of publication. */
export interface PublishedArticle extends ArticleContent {
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
export interface DraftArticle extends ArticleContent {
  status: 'draft'
  publishedAt?: Date
}
