/**
 * What was seen on the web, before any rule looks at it.
 * @module
 */
import type { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import type { MachineId } from '#content/audit/fetch/machine-readers.ts'
import type { PageAnswer } from '#content/audit/fetch/page-fetch.ts'
import type { PageHead } from './page-head.ts'

/** What one machine got of a page: an answer, with its head where it is HTML, or none. */
export type MachineReading =
  | { failure: FetchFailure }
  | { answer: PageAnswer; head: PageHead | undefined }

/** A picture that a page names. */
export interface PictureObservation {
  /** Absolute address. */
  address: string
  failure?: FetchFailure
  status?: number
  redirected?: boolean
  bytes?: number
  contentType?: string
  /** As the bytes say: `jpeg`, `png`, `svg`, ...; missing where they are no picture. */
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
  /** Empty where there is none. */
  text: string
}

/** A page as all machines got it. */
export interface PageObservation {
  address: string
  now: Date
  /** Without those that robots.txt keeps out. */
  readings: Readonly<Partial<Record<MachineId, MachineReading>>>
  pictures: readonly PictureObservation[]
  robots: RobotsObservation
  /** What stands far behind the last page, where the page is one of several. */
  beyond?: { address: string; status: number }
}

/** An entry of a feed. */
export interface FeedEntry {
  id?: string
  title?: string
  link?: string
  /** As it stands in the feed. */
  published?: string
}

/** A feed that a page leads to. */
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
  /** The status of a second request with the validators of the first; missing where there were none. */
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
  /** Uncompressed. */
  bytes: number
}

/** What a site answers at an address that cannot exist. */
export interface NonsenseObservation {
  address: string
  failure?: FetchFailure
  status?: number
}
