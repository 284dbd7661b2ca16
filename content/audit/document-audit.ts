/**
 * One document on the web with everything that machines would refuse or cut of it.
 * @module
 */

import type { FetchOptions } from '#content/audit/fetch/page-fetch.ts'
import { observeFeed, readFeed } from '#content/audit/read/feed-reading.ts'
import { linksOf } from '#content/audit/read/head-facts.ts'
import type {
  PageObservation,
  RobotsObservation,
  SitemapObservation,
} from '#content/audit/read/observation.ts'
import { observeNonsense } from '#content/audit/read/site-observing.ts'
import { observeSitemap, readSitemap } from '#content/audit/read/sitemap-reading.ts'
import { accessRules } from '#content/audit/rules/access-rules.ts'
import { addressRules } from '#content/audit/rules/address-rules.ts'
import { articleImageRules } from '#content/audit/rules/article-image-rules.ts'
import { articleRules } from '#content/audit/rules/article-rules.ts'
import { FEED_LINK_TYPES, feedLinkRule, feedRules } from '#content/audit/rules/feed-rules.ts'
import { pictureRules } from '#content/audit/rules/picture-rules.ts'
import { pressRules } from '#content/audit/rules/press-rules.ts'
import { previewRules } from '#content/audit/rules/preview-rules.ts'
import { type Finding, judge } from '#content/audit/rules/rule.ts'
import { searchRules } from '#content/audit/rules/search-rules.ts'
import { guardRules, nonsenseRules, robotsRules } from '#content/audit/rules/site-rules.ts'
import { sitemapRules } from '#content/audit/rules/sitemap-rules.ts'
import { observePage } from './page-observing.ts'

/** What it is, and what was found. */
export interface AuditedDocument {
  address: string
  kind: 'page' | 'feed' | 'sitemap' | 'robots.txt' | 'missing page'
  findings: readonly Finding[]
  /** Why nothing could be said of it: nobody was answered. */
  unchecked?: string
}

/** Everything that is asked of a page. */
export const pageRules = [
  ...accessRules,
  ...searchRules,
  ...addressRules,
  ...articleRules,
  ...articleImageRules,
  ...previewRules,
  ...pictureRules,
  feedLinkRule,
  ...guardRules,
  ...pressRules,
]

/** A page, and the addresses of the feeds that it names. */
export async function auditPage(
  address: string,
  robots: RobotsObservation,
  now: Date,
  options: FetchOptions = {},
): Promise<{ document: AuditedDocument; feeds: readonly string[] }> {
  const page = await observePage(address, robots, now, options)
  const unchecked = uncheckedPage(page)
  if (unchecked) return { document: { address, kind: 'page', findings: [], unchecked }, feeds: [] }
  const other = await auditOther(page, now, options)
  if (other) return { document: other, feeds: [] }
  return {
    document: { address, kind: 'page', findings: judge(pageRules, page) },
    feeds: feedsOf(page),
  }
}

/** A feed. */
export async function auditFeed(
  address: string,
  now: Date,
  options: FetchOptions = {},
): Promise<AuditedDocument> {
  const findings = judge(feedRules, await observeFeed(address, now, options))
  return { address, kind: 'feed', findings }
}

/** A sitemap that was read. */
export function auditSitemap(sitemap: SitemapObservation): AuditedDocument {
  return { address: sitemap.address, kind: 'sitemap', findings: judge(sitemapRules, sitemap) }
}

/** The robots.txt that was read. */
export function auditRobots(robots: RobotsObservation): AuditedDocument {
  return { address: robots.address, kind: 'robots.txt', findings: judge(robotsRules, robots) }
}

/** What the site of `address` answers where there is nothing. */
export async function auditNonsense(
  address: string,
  options: FetchOptions = {},
): Promise<AuditedDocument> {
  const nonsense = await observeNonsense(address, options)
  return {
    address: nonsense.address,
    kind: 'missing page',
    findings: judge(nonsenseRules, nonsense),
  }
}

/** The reason, where no machine at all was answered. */
function uncheckedPage({ readings }: PageObservation): string | undefined {
  const all = Object.values(readings)
  const [first] = all
  const nobody = all.every((reading) => 'failure' in reading)
  return nobody && first && 'failure' in first ? first.failure.message : undefined
}

/** The audit of what is no page: a feed, a sitemap, or something that nobody here can judge. */
async function auditOther(
  { address, readings }: PageObservation,
  now: Date,
  options: FetchOptions,
): Promise<AuditedDocument | undefined> {
  const answered = Object.values(readings).flatMap((one) => ('answer' in one ? [one] : []))
  const good = answered.filter(({ answer }) => answer.status >= 200 && answer.status < 300)
  const [first] = good
  if (!first || good.some(({ head }) => head)) return undefined
  if (!readSitemap(first.answer.body).problem) {
    return auditSitemap(await observeSitemap(address, now, options))
  }
  if (!readFeed(first.answer.body.toString('utf8')).problem) {
    return auditFeed(address, now, options)
  }
  const type = first.answer.headers['content-type'] ?? 'tanpa Content-Type'
  return {
    address,
    kind: 'page',
    findings: [],
    unchecked: `${address} bukan HTML, umpan, atau peta situs (${type}).`,
  }
}

function feedsOf({ readings }: PageObservation): readonly string[] {
  const [read] = Object.values(readings).flatMap((one) =>
    'answer' in one && one.head ? [one] : [],
  )
  if (!read?.head) return []
  const { answer, head } = read
  const found = linksOf(head, 'alternate')
    .filter(({ type = '' }) => FEED_LINK_TYPES.includes(type))
    // WordPress announces its API and oEmbed as application/json.
    .filter(({ type, href }) => type !== 'application/json' || /feed|rss/i.test(href))
    .flatMap(({ href }) => URL.parse(href, answer.address)?.href ?? [])
  return [...new Set(found)]
}
