/**
 * `robots.txt`: which crawler may read what.
 * @see https://www.rfc-editor.org/rfc/rfc9309
 * @module
 */
import {
  absolute,
  licencePath,
  newsSitemapPath,
  sitemapPath,
} from '#content/base/address/addresses.ts'
import { AI_CRAWLERS } from '#content/model/site/ai-crawlers.ts'
import { type CrawlingPolicy, mayRead } from '#content/model/site/crawling-policy.ts'

/** Paths without content for readers. */
const NOT_FOR_READERS = ['/admin', '/api/']

/**
 * The rules of the site: every crawler may read everything but the desk; AI crawlers what `policy` allows. Searches
 * stay readable: a crawler must read a page to see its `noindex`.
 */
export function writeRobots(site: { url: string }, policy: CrawlingPolicy): string {
  const refused = AI_CRAWLERS.filter(({ role }) => !mayRead(policy, role))
  return [
    ...(policy.licence ? [`License: ${absolute(site, licencePath)}`, ''] : []),
    'User-agent: *',
    ...NOT_FOR_READERS.map((path) => `Disallow: ${path}`),
    '',
    ...(refused.length > 0
      ? [...refused.map(({ token }) => `User-agent: ${token}`), 'Disallow: /', '']
      : []),
    `Sitemap: ${absolute(site, sitemapPath())}`,
    `Sitemap: ${absolute(site, newsSitemapPath)}`,
    '',
  ].join('\n')
}
