/**
 * The `Cache-Control` directives of a request (RFC 9111, 5.2.1), and whether a stored page satisfies them.
 * @module
 */
import type { IncomingHttpHeaders } from 'node:http'
import { directiveSeconds, parseDirectives } from '#server/edge/http/cache-directives.ts'
import type { StoredPage } from './stored-page.ts'

/** A request's directives; times in milliseconds. */
export interface RequestDirectives {
  readonly noCache: boolean
  readonly noStore: boolean
  readonly onlyIfCached: boolean
  readonly maxAge: number
  readonly minFresh: number
  readonly maxStale: number
}

/** What to do with a stored page: serve it, serve it and renew it in the background, or ask the origin first. */
export type Usability = 'serve' | 'serve-and-renew' | 'fetch'

/** The directives of a request; `no-store` and `only-if-cached` apply even if the others are ignored. */
export function parseRequestDirectives(
  headers: IncomingHttpHeaders,
  follow: 'follow' | 'ignore',
): RequestDirectives {
  const field = headers['cache-control']
  const directives = parseDirectives(field)
  const follows = follow === 'follow'
  const seconds = (name: string, otherwise: number) =>
    follows ? (directiveSeconds(directives, name) ?? otherwise) * 1000 : otherwise * 1000
  const pragma = field === undefined && /\bno-cache\b/i.test(String(headers.pragma ?? ''))
  const anyStale = directives.get('max-stale') === true
  return {
    noCache: follows && (directives.has('no-cache') || pragma),
    noStore: directives.has('no-store'),
    onlyIfCached: directives.has('only-if-cached'),
    maxAge: seconds('max-age', Number.POSITIVE_INFINITY),
    minFresh: seconds('min-fresh', 0),
    maxStale: follows && anyStale ? Number.POSITIVE_INFINITY : seconds('max-stale', 0),
  }
}

/** Whether a page satisfies these directives at `now`. */
export function usability(page: StoredPage, directives: RequestDirectives, now: number): Usability {
  const { terms } = page.content
  if (directives.noCache || now - terms.bornAt > directives.maxAge) return 'fetch'
  if (page.isSpare) return 'fetch'
  if (page.isSoftPurged && page.freshUntil > now) return 'serve-and-renew'
  if (page.freshUntil > now) return page.freshUntil - now >= directives.minFresh ? 'serve' : 'fetch'
  if (terms.neverStale || directives.minFresh > 0) return 'fetch'
  if (now - page.freshUntil < directives.maxStale) return 'serve'
  return now < terms.whileRevalidateUntil ? 'serve-and-renew' : 'fetch'
}

/** Whether a stored page may be served because the origin fails. */
export function mayReplaceError(page: StoredPage, now: number): boolean {
  if (page.isDead) return false
  if (page.freshUntil > now) return true
  return !page.content.terms.neverStale && now < page.content.terms.ifErrorUntil
}
