/**
 * The requests that announce changes to WebSub hubs (https://www.w3.org/TR/websub/, section 7) and IndexNow
 * (https://www.indexnow.org/documentation).
 * @module
 */
import { randomBytes } from 'node:crypto'
import { absolute, feedPath } from '#content/base/address/addresses.ts'
import { FEED_FILES } from '#content/base/address/feed-files.ts'

/** An announcement as parameters for `fetch`. */
export interface AnnouncementRequest {
  url: string
  contentType: string
  body: string
}

/** The most addresses that IndexNow accepts in one request. */
const MOST_ADDRESSES = 10_000

/** The format of an IndexNow key. */
export const INDEXNOW_KEY = /^[a-z0-9-]{8,128}$/

/** Returns a new random key of 32 hexadecimal digits. */
export const newIndexNowKey = (): string => randomBytes(16).toString('hex')

/** The addresses of the feeds of the pages at `homes`, without duplicates. */
export const feedsOf = (site: { url: string }, homes: readonly string[]): string[] =>
  [...new Set(homes)].flatMap((home) =>
    FEED_FILES.map((file) => absolute(site, feedPath(home, file))),
  )

/** Notifies `hub` that the feed at `feed` has changed. */
export const websubPing = (hub: string, feed: string): AnnouncementRequest => ({
  url: hub,
  contentType: 'application/x-www-form-urlencoded',
  body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString(),
})

/** Notifies IndexNow that `paths` of the site have changed: each once, in as many requests as its limit requires. */
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
