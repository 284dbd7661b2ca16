/**
 * Observations: what was fetched, before rules are applied.
 * @module
 */
import type { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import type { MachineId } from '#content/audit/fetch/machine-readers.ts'
import type { PageAnswer } from '#content/audit/fetch/page-fetch.ts'
import type { PageHead } from './page-head.ts'

/** What one machine got for a page: an answer, with its head if it is HTML, or a failure. */
export type MachineReading =
  | { failure: FetchFailure }
  | { answer: PageAnswer; head: PageHead | undefined }

/** A picture that a page refers to. */
export interface PictureObservation {
  /** Absolute address. */
  address: string
  failure?: FetchFailure
  status?: number
  redirected?: boolean
  bytes?: number
  contentType?: string
  /** Detected from the content: `jpeg`, `png`, `svg`, …; absent if it is not a picture. */
  format?: string
  width?: number
  height?: number
}

/** The `robots.txt` of a site. */
export interface RobotsObservation {
  address: string
  failure?: FetchFailure
  status?: number
  contentType?: string
  bytes: number
  /** Empty if there is none. */
  text: string
}

/** A page as seen by all machines. */
export interface PageObservation {
  address: string
  now: Date
  /** Without the machines that robots.txt excludes. */
  readings: Readonly<Partial<Record<MachineId, MachineReading>>>
  pictures: readonly PictureObservation[]
  robots: RobotsObservation
  /** The answer far beyond the last page, if the page is part of a paginated list. */
  beyond?: { address: string; status: number }
}

/** An entry of a feed. */
export interface FeedEntry {
  id?: string
  title?: string
  link?: string
  /** As written in the feed. */
  published?: string
}

/** A feed that a page links to. */
export interface FeedObservation {
  address: string
  now: Date
  failure?: FetchFailure
  answer?: PageAnswer
  /** Why it cannot be read. */
  problem?: string
  format?: 'rss' | 'atom' | 'json' | 'rdf'
  title?: string
  self?: string
  entries: readonly FeedEntry[]
  /** The status of a second request with the validators of the first; absent if there were none. */
  conditionalStatus?: number
}

/** An address in a sitemap. */
export interface SitemapEntry {
  loc: string
  lastmod?: string
  news?: { name?: string; language?: string; published?: string; title?: string }
}

/** A sitemap or an index of sitemaps. */
export interface SitemapObservation {
  address: string
  now: Date
  failure?: FetchFailure
  status?: number
  /** Why it cannot be read. */
  problem?: string
  kind?: 'index' | 'pages' | 'news'
  entries: readonly SitemapEntry[]
  /** Uncompressed size. */
  bytes: number
}

/** A site's answer for an address that does not exist. */
export interface NonsenseObservation {
  address: string
  failure?: FetchFailure
  status?: number
}
