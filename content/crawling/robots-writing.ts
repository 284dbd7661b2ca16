/**
 * `robots.txt`: who may read what.
 * @see https://www.rfc-editor.org/rfc/rfc9309
 * @module
 */
import { absolute, newsSitemapPath, sitemapPath } from '#content/address/addresses.ts'
import { AI_CRAWLERS } from './ai-crawlers.ts'

/** Where there is nothing for readers. */
const NOT_FOR_READERS = ['/admin', '/api/']

/**
 * The rules of the site: everybody reads everything but the desk; crawlers that collect for training read nothing.
 * Searches stay readable, since they say `noindex` themselves, which only who reads them learns.
 */
export function writeRobots(site: { url: string }): string {
  const refused = AI_CRAWLERS.filter(({ role }) => role === 'training')
  return [
    'User-agent: *',
    ...NOT_FOR_READERS.map((path) => `Disallow: ${path}`),
    '',
    ...refused.map(({ token }) => `User-agent: ${token}`),
    'Disallow: /',
    '',
    `Sitemap: ${absolute(site, sitemapPath())}`,
    `Sitemap: ${absolute(site, newsSitemapPath)}`,
    '',
  ].join('\n')
}
