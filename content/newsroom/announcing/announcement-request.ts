/**
 * What is sent to those who want to hear of changes: WebSub hubs (https://www.w3.org/TR/websub/, section 7)
 * and IndexNow (https://www.indexnow.org/documentation).
 * @module
 */
import { randomBytes } from 'node:crypto'
import { absolute, feedPath } from '#content/base/address/addresses.ts'
import { FEED_FILES } from '#content/base/address/feed-files.ts'

/** A request that announces something, as `fetch` takes it. */
export interface AnnouncementRequest {
  url: string
  contentType: string
  body: string
}

/** Addresses that IndexNow takes at once. */
const MOST_ADDRESSES = 10_000

/** What a key of IndexNow may be. */
export const INDEXNOW_KEY = /^[a-z0-9-]{8,128}$/

/** A new key that nobody can guess. */
export const newIndexNowKey = (): string => randomBytes(16).toString('hex')

/** The addresses of every feed that lists what the pages at `homes` list, each once. */
export const feedsOf = (site: { url: string }, homes: readonly string[]): string[] =>
  [...new Set(homes)].flatMap((home) =>
    FEED_FILES.map((file) => absolute(site, feedPath(home, file))),
  )

/** Tells `hub` that the feed at `feed` has changed. */
export const websubPing = (hub: string, feed: string): AnnouncementRequest => ({
  url: hub,
  contentType: 'application/x-www-form-urlencoded',
  body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString(),
})

/** Tells IndexNow which `paths` of the site changed: each once, in as many requests as its limit asks for. */
export function indexNowSubmissions(
  { endpoint, key }: { endpoint: string; key: string },
  site: { url: string },
  paths: readonly string[],
): AnnouncementRequest[] {
  const addresses = [...new Set(paths)].map((path) => absolute(site, path))
  const { host } = new URL(site.url)
  const keyLocation = absolute(site, `/${key}.txt`)
  return Array.from({ length: Math.ceil(addresses.length / MOST_ADDRESSES) }, (_, part) => ({
    url: endpoint,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({
      host,
      key,
      keyLocation,
      urlList: addresses.slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES),
    }),
  }))
}
