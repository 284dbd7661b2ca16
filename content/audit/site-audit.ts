/**
 * Audits a whole site: robots.txt, the sitemaps listed in it, and the pages and feeds found through them.
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises'
import robotsParser from 'robots-parser'
import type { FetchOptions } from '#content/audit/fetch/page-fetch.ts'
import type { RobotsObservation, SitemapObservation } from '#content/audit/read/observation.ts'
import { isAllowed } from '#content/audit/read/robots-permission.ts'
import { observeRobots } from '#content/audit/read/site-observing.ts'
import { observeSitemap } from '#content/audit/read/sitemap-reading.ts'
import { newsSitemapPath, sitemapPath } from '#content/base/address/addresses.ts'
import {
  type AuditedDocument,
  auditFeed,
  auditNonsense,
  auditPage,
  auditRobots,
  auditSitemap,
} from './document-audit.ts'

/** Our user agent in robots.txt. */
const OUR_NAME = 'WartaAudit'
/** How many pages of our own site are fetched in parallel. */
const OWN_PAGES_AT_ONCE = 3
/** The longest `Crawl-delay` to honour, in seconds. */
const LONGEST_DELAY = 10
/** The most feeds to read of a foreign site. */
const MOST_FEEDS = 20

/** What to check, and how politely. */
export interface SiteAuditing {
  /** Any URL of the site. */
  base: string
  now: Date
  /** The most pages to check, sampled evenly from those in the sitemaps; `Infinity` for all. */
  limit: number
  /** The most sitemap files to read. */
  sitemapLimit: number
  /** Whether it is somebody else's site: pages are fetched one at a time, and its robots.txt is obeyed. */
  foreign: boolean
  options: FetchOptions
  /** Called after each page. */
  onProgress: (done: number, total: number) => void
}

/** Audits the documents of a site. */
export async function auditSite(site: SiteAuditing): Promise<AuditedDocument[]> {
  const { base, now, options, limit, onProgress } = site
  const robots = await observeRobots(base, options)
  const front = new URL('/', base).href
  if (robots.failure) {
    const unchecked = robots.failure.message
    return [{ address: front, kind: 'page', findings: [], unchecked }]
  }
  const permitted = permission(site, robots)
  const sitemaps = await readSitemaps(site, robots)
  const pages = spread(pagesOf(front, sitemaps).filter(permitted), limit)
  const documents = [
    auditRobots(robots),
    await auditNonsense(base, options),
    ...sitemaps.map(auditSitemap),
  ]
  const feeds = new Set<string>()
  let done = 0
  const next = pages.values()
  const visit = async () => {
    for (const page of next) {
      const { document, feeds: named } = await auditPage(page, robots, now, options)
      documents.push(document)
      for (const feed of named) feeds.add(feed)
      done += 1
      onProgress(done, pages.length)
      await politePause(site, robots)
    }
  }
  await Promise.all(Array.from({ length: site.foreign ? 1 : OWN_PAGES_AT_ONCE }, visit))
  const mostFeeds = site.foreign ? MOST_FEEDS : feeds.size
  for (const feed of [...feeds].filter(permitted).slice(0, mostFeeds)) {
    documents.push(await auditFeed(feed, now, options))
  }
  return documents
}

async function readSitemaps(
  { now, options, base, sitemapLimit }: SiteAuditing,
  robots: RobotsObservation,
): Promise<SitemapObservation[]> {
  const named = robotsParser(robots.address, robots.text).getSitemaps()
  const host = new URL(base).host
  const usual = [sitemapPath(), newsSitemapPath].map((path) => new URL(path, base).href)
  const waiting = named.length > 0 ? named : usual
  const isNamed = named.length > 0
  const known = new Set(waiting)
  const read: SitemapObservation[] = []
  for (const address of waiting) {
    if (read.length >= sitemapLimit) break
    const sitemap = await observeSitemap(address, now, options)
    // A sitemap that robots.txt does not list may be missing.
    if (!isNamed && sitemap.status === 404) continue
    read.push(sitemap)
    if (sitemap.kind !== 'index') continue
    for (const { loc } of sitemap.entries) {
      if (known.has(loc) || URL.parse(loc)?.host !== host) continue
      known.add(loc)
      waiting.push(loc)
    }
  }
  return read
}

/** The front page and every page on the same host that the sitemaps list. */
function pagesOf(front: string, sitemaps: readonly SitemapObservation[]): string[] {
  const { host } = new URL(front)
  const named = sitemaps
    .filter(({ kind }) => kind !== 'index')
    .flatMap(({ entries }) => entries.flatMap(({ loc }) => URL.parse(loc) ?? []))
    .filter((url) => url.host === host)
    .map(({ href }) => href)
  return [...new Set([front, ...named])]
}

function permission({ foreign }: SiteAuditing, robots: RobotsObservation) {
  return (address: string) => !foreign || isAllowed(OUR_NAME, address, robots)
}

async function politePause({ foreign }: SiteAuditing, robots: RobotsObservation): Promise<void> {
  if (!foreign) return
  const seconds = robotsParser(robots.address, robots.text).getCrawlDelay(OUR_NAME) ?? 0
  await pause(Math.min(seconds, LONGEST_DELAY) * 1000)
}

/** Samples at most `limit` items at even distances, always including the first. */
export function spread<Item>(items: readonly Item[], limit: number): Item[] {
  if (items.length <= limit) return [...items]
  const step = items.length / limit
  return Array.from({ length: limit }, (_, index) => items[Math.floor(index * step)] as Item)
}
