/**
 * Audits one document on the web: a page, feed, sitemap or robots.txt.
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
import { liveRules } from '#content/audit/rules/live-rules.ts'
import { pictureRules } from '#content/audit/rules/picture-rules.ts'
import { pressRules } from '#content/audit/rules/press-rules.ts'
import { previewRules } from '#content/audit/rules/preview-rules.ts'
import { type Finding, judge } from '#content/audit/rules/rule.ts'
import { searchRules } from '#content/audit/rules/search-rules.ts'
import { guardRules, nonsenseRules, robotsRules } from '#content/audit/rules/site-rules.ts'
import { sitemapRules } from '#content/audit/rules/sitemap-rules.ts'
import { observePage } from './page-observing.ts'

/** A document and the findings about it. */
export interface AuditedDocument {
  address: string
  kind: 'page' | 'feed' | 'sitemap' | 'robots.txt' | 'missing page'
  findings: readonly Finding[]
  /** Why the document could not be checked: no machine got an answer. */
  unchecked?: string
}

/** All rules for pages. */
export const pageRules = [
  ...accessRules,
  ...searchRules,
  ...addressRules,
  ...articleRules,
  ...liveRules,
  ...articleImageRules,
  ...previewRules,
  ...pictureRules,
  feedLinkRule,
  ...guardRules,
  ...pressRules,
]

/** Audits a page, and returns the addresses of the feeds that it links to. A feed or sitemap is audited as such. */
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

/** Audits a feed. */
export async function auditFeed(
  address: string,
  now: Date,
  options: FetchOptions = {},
): Promise<AuditedDocument> {
  const findings = judge(feedRules, await observeFeed(address, now, options))
  return { address, kind: 'feed', findings }
}

/** Audits a fetched sitemap. */
export function auditSitemap(sitemap: SitemapObservation): AuditedDocument {
  return { address: sitemap.address, kind: 'sitemap', findings: judge(sitemapRules, sitemap) }
}

/** Audits a fetched robots.txt. */
export function auditRobots(robots: RobotsObservation): AuditedDocument {
  return { address: robots.address, kind: 'robots.txt', findings: judge(robotsRules, robots) }
}

/** Audits how the site of `address` answers for a page that does not exist. */
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

/** The failure message if no machine got an answer; otherwise `undefined`. */
function uncheckedPage({ readings }: PageObservation): string | undefined {
  const all = Object.values(readings)
  const [first] = all
  const areAllFailures = all.every((reading) => 'failure' in reading)
  return areAllFailures && first && 'failure' in first ? first.failure.message : undefined
}

/** Audits an answer that is not HTML: a feed, a sitemap, or an unsupported type. `undefined` for a page. */
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
    // WordPress links its API and oEmbed with the type application/json.
    .filter(({ type, href }) => type !== 'application/json' || /feed|rss/i.test(href))
    .flatMap(({ href }) => URL.parse(href, answer.address)?.href ?? [])
  return [...new Set(found)]
}
