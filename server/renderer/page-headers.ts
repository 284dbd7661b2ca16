/**
 * The response headers of reading pages.
 * @module
 */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { PageRecord } from '#content/base/page-record/page-record.ts'

/** How long a page may be kept without a purge, in seconds, by outcome. */
const LIFETIMES = { found: 86_400, moved: 86_400, missing: 300, gone: 3_600 } as const
/** How long a cached page may stand in for a failing renderer, in seconds. */
const STALE_IF_ERROR = 86_400

/** OWASP ASVS 5.0, 3.4: the headers of every answer, the newsroom's included. */
export function securityHeaders(siteUrl: string): OutgoingHttpHeaders {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
    ...(siteUrl.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  }
}

/** Whether the reader's browser asks to save data. @see https://wicg.github.io/savedata/ */
export const savesData = (headers: IncomingHttpHeaders): boolean =>
  /^on\b/i.test(String(headers['save-data'] ?? ''))

/**
 * The Content-Security-Policy of a reading page: its own styles, pictures and forms of this site, nothing else.
 * @param scripts the sources of the scripts that the page has; a URL is absolute and without query
 * @param frames who may embed the page in a frame
 * @param players the origins of the players that the page offers
 */
export function readingPolicy(
  styleHashes: readonly string[],
  scripts: readonly string[] = [],
  frames: "'none'" | "'self'" = "'none'",
  players: readonly string[] = [],
): string {
  return [
    "default-src 'none'",
    "img-src 'self'",
    "media-src 'self'",
    `style-src ${styleHashes.length > 0 ? styleHashes.join(' ') : "'none'"}`,
    ...(scripts.length > 0
      ? [`script-src ${scripts.join(' ')}`, "worker-src 'self'", "connect-src 'self'"]
      : []),
    ...(players.length > 0 ? [`frame-src ${players.join(' ')}`] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    `frame-ancestors ${frames}`,
  ].join('; ')
}

/** Additional headers of previews: no indexing, and no referrer that would reveal the address. */
export const PREVIEW_HEADERS: OutgoingHttpHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
}

/**
 * `Cache-Control` and `Cache-Tag` of a page, from what was noted while it was rendered. Permission to serve it stale
 * goes to shared caches only (RFC 9213): a browser would show a purged page again.
 */
export function cacheHeaders(status: number, record: PageRecord, now: Date): OutgoingHttpHeaders {
  const lifetime = lifetimeOf(status)
  if (lifetime === undefined || record.isPrivate) return { 'cache-control': 'private, no-store' }
  const end = secondsUntil(record.endsAt, now)
  const longest = Math.min(lifetime, secondsUntil(record.freshUntil, now), end)
  const fresh = Math.min(longest, secondsUntil(record.remakeAt, now))
  const ifError = `stale-if-error=${Math.min(STALE_IF_ERROR, end - fresh)}`
  return {
    'cache-control': `public, max-age=0, s-maxage=${fresh}, ${ifError}`,
    ...(fresh < longest && {
      'cdn-cache-control': `max-age=${fresh}, stale-while-revalidate=${longest - fresh}, ${ifError}`,
    }),
    'cache-tag': [...record.tags].join(','),
  }
}

/** Whole seconds until `end`, rounded down; infinite without an end. */
const secondsUntil = (end: Date | undefined, now: Date): number =>
  end ? Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1000)) : Number.POSITIVE_INFINITY

/** The headers that a route handler may set; the renderer sets all others. */
const DOCUMENT_HEADERS = [
  'content-type',
  'content-disposition',
  'content-language',
  'last-modified',
  'link',
  'x-robots-tag',
  'access-control-allow-origin',
] as const

/** The headers of a document for machines, based on those its route handler set. */
export function documentHeaders(given: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const kept = DOCUMENT_HEADERS.flatMap((name) =>
    given[name] === undefined ? [] : [[name, given[name]] as const],
  )
  // A feed opened in a browser is shown as text and must not run scripts.
  return {
    ...Object.fromEntries(kept),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  }
}

function lifetimeOf(status: number): number | undefined {
  switch (status) {
    case 200:
      return LIFETIMES.found
    case 301:
      return LIFETIMES.moved
    case 404:
      return LIFETIMES.missing
    case 410:
      return LIFETIMES.gone
    default:
      return undefined
  }
}
