/**
 * What may be stored, and for how long: RFC 9111, 5861 and 9213.
 * @module
 */
import CachePolicy from 'http-cache-semantics'
import {
  type Directives,
  directiveFields,
  directiveSeconds,
  MAX_SECONDS,
  parseDirectives,
  parseTargetedDirectives,
} from '#server/edge/http/cache-directives.ts'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import { parseHttpDate } from '#server/edge/http/http-date.ts'

/** A response's head as the rules need it; field names in lower case. */
export interface ResponseHead {
  readonly status: number
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly requestFields: Readonly<Record<string, string | undefined>>
  /** Milliseconds since the epoch at which the request was sent and the response began. */
  readonly requestedAt: number
  readonly receivedAt: number
}

/** How a stored response may be used. Times in milliseconds since the epoch. */
export interface StoringTerms {
  /** When the response was made, so that `Age` is the time since. */
  readonly bornAt: number
  readonly freshUntil: number
  /** Until when it may be served stale while a new one is fetched; `freshUntil` where never. */
  readonly whileRevalidateUntil: number
  /** Until when it may be served stale because the origin fails; `freshUntil` where never. */
  readonly ifErrorUntil: number
  /** Whether each use needs the origin's consent (`no-cache`). */
  readonly alwaysAsk: boolean
  /** Whether stale use is forbidden (`must-revalidate` and its like), whatever the request says. */
  readonly neverStale: boolean
  /** Fields that `no-cache="..."` or `private="..."` exempts from storing, in lower case. */
  readonly exempt: readonly string[]
}

/** Targeted fields the edge obeys, the most specific first. */
const TARGETED_FIELDS = ['warta-cache-control', 'cdn-cache-control']

/** The statuses that may be stored without being told so (RFC 9110, 15.1); 206 is understood as no whole page. */
const STORED_UNTOLD = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501])
/** The other statuses of which it is known what storing them means. */
const STORED_IF_TOLD = new Set([302, 303, 307])

/** The terms for storing a response, or undefined where it must not or need not be stored. */
export function storingTerms(
  head: ResponseHead,
  settings: Pick<EdgeSettings, 'staleIfError' | 'sharing'>,
): StoringTerms | undefined {
  const { fields, status, receivedAt } = head
  // 206 is for a part, 304 for an update.
  if (status < 200 || status === 206 || status === 304) return undefined
  if (fields.vary?.split(',').some((name) => name.trim() === '*')) return undefined
  const targeted = targetedDirectives(fields)
  const directives = targeted ?? parseDirectives(fields['cache-control'])
  const exempt = [
    ...directiveFields(directives, 'no-cache'),
    ...directiveFields(directives, 'private'),
  ]
  if (fields['set-cookie'] !== undefined && !exempt.includes('set-cookie')) {
    // RFC 9111, 7.3 leaves it to the origin to forbid that; to say nothing is not to allow it.
    const isTold =
      fields.expires !== undefined ||
      ['max-age', 's-maxage', 'public'].some((name) => directives.has(name))
    if (settings.sharing === 'cautious' || !isTold) return undefined
  }
  const rules = libraryRules(head, directives, targeted !== undefined)
  if (!rules.storable()) return undefined
  const lifetime = rules.maxAge() * 1000
  const alwaysAsk = isUnqualified(directives, 'no-cache') || pragmaNoCache(fields, directives)
  const forbidden = directives.has('must-revalidate') || directives.has('proxy-revalidate')
  const neverStale = alwaysAsk || forbidden
  const bornAt = receivedAt - initialAge(head)
  const freshUntil = alwaysAsk ? receivedAt : bornAt + lifetime
  const extra = (name: string, otherwise: number) =>
    neverStale ? 0 : (directiveSeconds(directives, name) ?? otherwise) * 1000
  // `s-maxage` alone implies proxy-revalidate (RFC 9111, 5.2.2.10); explicit stale-* directives lift that.
  const silent = directives.has('s-maxage') ? 0 : settings.staleIfError
  const terms = {
    bornAt,
    freshUntil,
    whileRevalidateUntil: freshUntil + extra('stale-while-revalidate', 0),
    ifErrorUntil: freshUntil + extra('stale-if-error', silent),
    alwaysAsk,
    neverStale,
    exempt,
  }
  const hasValidator = fields.etag !== undefined || fields['last-modified'] !== undefined
  const isUseful =
    hasValidator ||
    Math.max(freshUntil, terms.whileRevalidateUntil) > receivedAt ||
    (directives.has('stale-if-error') && terms.ifErrorUntil > receivedAt)
  return isUseful ? terms : undefined
}

/**
 * The library decides on status, method, `Authorization`, `Expires` and heuristic freshness. It reads directives
 * case-sensitively, splits quoted lists, takes `private="field"` for `private`, makes `proxy-revalidate` mean
 * "never fresh", takes for a date whatever JavaScript does, and knows neither `must-understand` nor targeted fields: so
 * it gets tidied fields.
 */
function libraryRules(
  head: ResponseHead,
  directives: Directives,
  isTargeted: boolean,
): CachePolicy {
  const isUnderstood = STORED_UNTOLD.has(head.status) || STORED_IF_TOLD.has(head.status)
  const kept = [...directives].filter(([name, value]) => {
    if (name === 'proxy-revalidate' || name === 'must-revalidate') return false
    if (name === 'no-cache') return false
    if (name === 'private') return value === true
    // RFC 9111, 5.2.2.3: whoever understands the status ignores the no-store beside must-understand.
    if (name === 'no-store') return !(directives.has('must-understand') && isUnderstood)
    return true
  })
  if (directives.has('must-understand') && !isUnderstood) kept.push(['no-store', true])
  if (directives.has('must-revalidate') && head.requestFields.authorization !== undefined) {
    kept.push(['must-revalidate', true])
  }
  const tidied = kept
    .map(([name, value]) => (value === true ? name : `${name}=${value}`))
    .join(', ')
  const { pragma: _, expires, vary: __, 'set-cookie': ___, ...others } = head.fields
  const date = (name: string) => {
    const time = parseHttpDate(head.fields[name], head.receivedAt)
    return time === undefined ? undefined : new Date(time).toUTCString()
  }
  const fields: Record<string, string | undefined> = {
    ...others,
    'cache-control': tidied || undefined,
    'last-modified': date('last-modified'),
    date: date('date') ?? new Date(head.receivedAt).toUTCString(),
  }
  // RFC 9111, 5.3: what is no date has passed.
  if (!isTargeted && expires !== undefined) fields.expires = date('expires') ?? 'passed'
  return new CachePolicy(
    { method: 'GET', url: '/', headers: defined(head.requestFields) },
    // Every final status may be stored where that is said outright (RFC 9111, 3); the library knows that of 302.
    { status: STORED_UNTOLD.has(head.status) ? head.status : 302, headers: defined(fields) },
    { shared: true },
  )
}

function targetedDirectives(fields: ResponseHead['fields']): Directives | undefined {
  for (const name of TARGETED_FIELDS) {
    const directives = parseTargetedDirectives(fields[name])
    if (directives) return directives
  }
  return undefined
}

/** RFC 9111, 4.2.3, in milliseconds; the library leaves out the time that the response took. */
function initialAge(head: ResponseHead): number {
  const date = parseHttpDate(head.fields.date, head.receivedAt)
  const apparent = date === undefined ? 0 : Math.max(0, head.receivedAt - date)
  const stated = statedAge(head.fields.age) * 1000
  // Date has no fractions: what looks like less than a second of age is none.
  const corrected = stated === 0 ? 0 : stated + head.receivedAt - head.requestedAt
  return Math.max(apparent < 1000 ? 0 : apparent, corrected)
}

/** The seconds of an `Age`: the first of several, 0 where that is no number (RFC 9111, 5.1). */
function statedAge(field = ''): number {
  const [first = ''] = field.split(',', 1)
  return /^\d+$/.test(first.trim()) ? Math.min(Number(first), MAX_SECONDS) : 0
}

function isUnqualified(directives: Directives, name: string): boolean {
  return directives.has(name) && directiveFields(directives, name).length === 0
}

/** `Pragma: no-cache` counts where there is no `Cache-Control` (RFC 9111, 5.4). */
function pragmaNoCache(fields: ResponseHead['fields'], directives: Directives): boolean {
  return directives.size === 0 && /\bno-cache\b/i.test(fields.pragma ?? '')
}

function defined(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
