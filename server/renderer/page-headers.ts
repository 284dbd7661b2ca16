/**
 * What a reading page says of itself in its headers.
 * @module
 */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { PageRecord } from '#content/base/page-record/page-record.ts'

/** Which pages a browser may fetch before they are asked for (https://wicg.github.io/nav-speculation/). */
export const SPECULATION_RULES = '/speculation-rules.json'

/** How long a page may be kept without a purge, in seconds, by what it answered. */
const KEPT = { found: 86_400, moved: 86_400, missing: 300, gone: 3_600 } as const
/** How long a known page stands in for a renderer that fails, in seconds. */
const STALE_IF_ERROR = 86_400

/** OWASP ASVS 5.0, 3.4: what every answer says, the newsroom's included. */
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

/** Whether a reader's browser asks to save data. @see https://wicg.github.io/savedata/ */
export const savesData = (headers: IncomingHttpHeaders): boolean =>
  /^on\b/i.test(String(headers['save-data'] ?? ''))

/**
 * Nothing but the page's own style, pictures from here and forms to here.
 * @param ownModule the full address, without query, of the one script that the page may run
 * @param frames who may show the page within a page
 */
export function readingPolicy(
  styleHashes: readonly string[],
  ownModule?: string,
  frames: "'none'" | "'self'" = "'none'",
): string {
  return [
    "default-src 'none'",
    "img-src 'self'",
    `style-src ${styleHashes.length > 0 ? styleHashes.join(' ') : "'none'"}`,
    ...(ownModule ? [`script-src ${ownModule}`, "worker-src 'self'", "connect-src 'self'"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    `frame-ancestors ${frames}`,
  ].join('; ')
}

/** What a preview says besides: no search engine lists it, and where a link on it leads nobody learns its address. */
export const PREVIEW_HEADERS: OutgoingHttpHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
}

/**
 * `Cache-Control` and `Cache-Tag` of a page, from what was noted while it was made. That it may be given once more while
 * it is made anew is told to shared caches alone (RFC 9213): a browser would show who comes back what was purged.
 */
export function cacheHeaders(status: number, record: PageRecord, now: Date): OutgoingHttpHeaders {
  const kept = keptFor(status)
  if (kept === undefined || record.isPrivate) return { 'cache-control': 'private, no-store' }
  const end = secondsUntil(record.endsAt, now)
  const longest = Math.min(kept, secondsUntil(record.freshUntil, now), end)
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

/** Whole seconds, never more than there are; endless where there is no end. */
const secondsUntil = (end: Date | undefined, now: Date): number =>
  end ? Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1000)) : Number.POSITIVE_INFINITY

/** What a route handler may say of its document; all else is said by the renderer. */
const OF_DOCUMENT = [
  'content-type',
  'content-disposition',
  'content-language',
  'last-modified',
  'link',
  'x-robots-tag',
  'access-control-allow-origin',
] as const

/** The headers of a document for machines, from those that its route handler set. */
export function documentHeaders(given: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const kept = OF_DOCUMENT.flatMap((name) =>
    given[name] === undefined ? [] : [[name, given[name]] as const],
  )
  // Opened by a person, a feed is text to look at, and runs nothing.
  return {
    ...Object.fromEntries(kept),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  }
}

function keptFor(status: number): number | undefined {
  switch (status) {
    case 200:
      return KEPT.found
    case 301:
      return KEPT.moved
    case 404:
      return KEPT.missing
    case 410:
      return KEPT.gone
    default:
      return undefined
  }
}
