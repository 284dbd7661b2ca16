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

/** The parts of a response that the rules need; field names in lower case. */
export interface ResponseHead {
  readonly status: number
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly requestFields: Readonly<Record<string, string | undefined>>
  /** When the request was sent and when the response began, in milliseconds since the epoch. */
  readonly requestedAt: number
  readonly receivedAt: number
}

/** How a stored response may be used. Times in milliseconds since the epoch. */
export interface StoringTerms {
  /** When the response was generated; `Age` is the time since. */
  readonly bornAt: number
  readonly freshUntil: number
  /** Until when it may be served stale while a new one is fetched; `freshUntil` for never. */
  readonly whileRevalidateUntil: number
  /** Until when it may be served stale because the origin fails; `freshUntil` for never. */
  readonly ifErrorUntil: number
  /** Whether the origin must confirm each use (`no-cache`). */
  readonly alwaysAsk: boolean
  /** Whether stale use is forbidden (`must-revalidate` and similar), whatever the request says. */
  readonly neverStale: boolean
  /** Fields that `no-cache="..."` or `private="..."` exclude from storing, in lower case. */
  readonly exempt: readonly string[]
}

/** The targeted fields that the edge obeys, the most specific first. */
const TARGETED_FIELDS = ['warta-cache-control', 'cdn-cache-control']

/** The statuses that may be stored by default (RFC 9110, 15.1); 206 is excluded, since it is a part of a page. */
const STORED_UNTOLD = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501])
/** Other statuses that the edge knows how to store. */
const STORED_IF_TOLD = new Set([302, 303, 307])

/** The terms for storing a response; undefined if it must not be stored or storing is useless. */
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
    // RFC 9111, 7.3 leaves it to the origin to forbid this; silence does not count as permission.
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
    // RFC 9111, 5.2.2.3: a cache that knows the status ignores the no-store next to must-understand.
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
  // RFC 9111, 5.3: an invalid date is in the past.
  if (!isTargeted && expires !== undefined) fields.expires = date('expires') ?? 'passed'
  return new CachePolicy(
    { method: 'GET', url: '/', headers: defined(head.requestFields) },
    // Every final status may be stored if that is explicit (RFC 9111, 3); the library accepts that for 302.
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

/** RFC 9111, 4.2.3, in milliseconds; the library omits the response delay. */
function initialAge(head: ResponseHead): number {
  const date = parseHttpDate(head.fields.date, head.receivedAt)
  const apparent = date === undefined ? 0 : Math.max(0, head.receivedAt - date)
  const stated = statedAge(head.fields.age) * 1000
  // Date has whole seconds: an apparent age of less than one second counts as none.
  const corrected = stated === 0 ? 0 : stated + head.receivedAt - head.requestedAt
  return Math.max(apparent < 1000 ? 0 : apparent, corrected)
}

/** The seconds of an `Age`: the first of several, 0 if it is not a number (RFC 9111, 5.1). */
function statedAge(field = ''): number {
  const [first = ''] = field.split(',', 1)
  return /^\d+$/.test(first.trim()) ? Math.min(Number(first), MAX_SECONDS) : 0
}

function isUnqualified(directives: Directives, name: string): boolean {
  return directives.has(name) && directiveFields(directives, name).length === 0
}

/** `Pragma: no-cache` counts only without `Cache-Control` (RFC 9111, 5.4). */
function pragmaNoCache(fields: ResponseHead['fields'], directives: Directives): boolean {
  return directives.size === 0 && /\bno-cache\b/i.test(fields.pragma ?? '')
}

function defined(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
