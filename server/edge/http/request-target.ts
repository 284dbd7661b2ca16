/**
 * Parses the request target into the key of a page. Different spellings of an address are one page: escapes of plain
 * characters, dot segments, tracking parameters and the order of parameters make no difference.
 * @module
 */
import type { EdgeSettings } from './edge-options.ts'
import { trackingTest } from './tracking-parameters.ts'

/** A valid request target. */
export interface RequestTarget {
  /** Path and query as forwarded to the origin. */
  readonly forward: string
  readonly path: string
  readonly hasQuery: boolean
  /** Whether the path is below `passPrefixes`, so that everything passes. */
  readonly passes: boolean
  /** The host of an absolute target; it overrides the `Host` field (RFC 9112, 3.2.2). */
  readonly host: string | undefined
}

/** An invalid request target and its status. */
export interface RefusedTarget {
  readonly refused: 400 | 414
}

// The characters that RFC 3986 allows in a path or query, and some that browsers send; "#" is never sent.
const ALLOWED = /^[\w\-.~!$&'()*+,;=:@/?%[\]|^`{}<>"\\]*$/
const PLAIN_PATH = /^(?:\/[\w\-~][\w\-.~]*)*\/?$/
const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/i
const ESCAPE = /%([0-9a-f]{2})/gi
const BROKEN_ESCAPE = /%(?![0-9a-f]{2})/i
const UNRESERVED = /[\w\-.~]/

/** Creates the parser of request targets. */
export function targetReader(
  settings: Pick<EdgeSettings, 'trackingParameters' | 'passPrefixes' | 'limits' | 'tidyQuery'>,
): (url: string) => RequestTarget | RefusedTarget {
  const { tidyQuery = (_path, query) => query } = settings
  const isTracking = trackingTest(settings.trackingParameters)
  const prefixes = settings.passPrefixes.map((prefix) => prefix.replace(/\/$/, ''))
  const isPassed = (path: string) =>
    prefixes.some(
      (prefix) =>
        path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/'),
    )

  return (url) => {
    if (url.length > settings.limits.url) return { refused: 414 }
    if (PLAIN_PATH.test(url)) {
      return { forward: url, path: url, hasQuery: false, passes: isPassed(url), host: undefined }
    }
    const absolute = ABSOLUTE.exec(url)
    const target = absolute ? absolute[2] || '/' : url
    if (!(target.startsWith('/') || target.startsWith('?')) || !ALLOWED.test(target)) {
      return { refused: 400 }
    }
    const mark = target.indexOf('?')
    const path = normalPath((mark < 0 ? target : target.slice(0, mark)) || '/')
    if (path === undefined) return { refused: 400 }
    const rawQuery = mark < 0 ? '' : target.slice(mark + 1)
    const passes = isPassed(path)
    const normal = passes ? rawQuery : normalQuery(rawQuery, isTracking)
    if (normal === undefined) return { refused: 400 }
    const query = passes || !normal ? normal : tidyQuery(path, normal)
    const forward = query === '' ? path : `${path}?${query}`
    return { forward, path, hasQuery: query !== '', passes, host: absolute?.[1] }
  }
}

/** The path with plain characters unescaped and dot segments resolved; undefined if it is invalid. */
function normalPath(raw: string): string | undefined {
  if (BROKEN_ESCAPE.test(raw)) return undefined
  try {
    if (decodeURIComponent(raw).includes('\0')) return undefined
  } catch {
    return undefined
  }
  const path = raw.replaceAll('\\', '/').replace(ESCAPE, normalEscape)
  if (!path.includes('/.')) return path
  const kept: string[] = []
  const segments = path.split('/').slice(1)
  for (const [index, segment] of segments.entries()) {
    if (segment !== '.' && segment !== '..') kept.push(segment)
    else {
      if (segment === '..') kept.pop()
      if (index === segments.length - 1) kept.push('')
    }
  }
  return `/${kept.join('/')}`
}

/** The query without tracking parameters, sorted by name; equal names keep their order. */
function normalQuery(raw: string, isTracking: (name: string) => boolean): string | undefined {
  if (raw === '') return ''
  const parameters = raw
    .split('&')
    .filter((part) => part !== '')
    .map((part) => part.replace(ESCAPE, normalEscape))
    .map((part) => ({ name: part.split('=', 1)[0] ?? '', part }))
    .filter(({ name }) => !isTracking(name))
  if (parameters.some(({ part }) => BROKEN_ESCAPE.test(part))) return undefined
  return parameters
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ part }) => part)
    .join('&')
}

function normalEscape(triplet: string, hex: string): string {
  const character = String.fromCharCode(Number.parseInt(hex, 16))
  return UNRESERVED.test(character) ? character : triplet.toUpperCase()
}
