/**
 * Reading `Cache-Control` (RFC 9111, 5.2) and its targeted relatives (RFC 9213).
 * @module
 */
import { type Dictionary, parseDictionary } from 'structured-headers'

/** Directives by lower-case name; `true` where there is no value. */
export type Directives = ReadonlyMap<string, string | true>

const DIRECTIVE = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g
/** RFC 9111, 1.2.2: a cache that cannot represent a larger number uses 2^31. */
export const MAX_SECONDS = 2 ** 31

/** The directives of a field value. Where a number stands twice the smaller one counts. */
export function parseDirectives(field: string | undefined): Directives {
  const directives = new Map<string, string | true>()
  if (!field) return directives
  for (const [, rawName, quoted, token] of field.matchAll(DIRECTIVE)) {
    const name = (rawName ?? '').toLowerCase()
    const value = quoted?.replace(/\\(.)/g, '$1') ?? token ?? true
    const earlier = directives.get(name)
    if (earlier !== undefined && Number(earlier) <= Number(value)) continue
    directives.set(name, value)
  }
  return directives
}

/** Seconds of a directive; undefined if it is absent, 0 if its value is no number of seconds. */
export function directiveSeconds(directives: Directives, name: string): number | undefined {
  const value = directives.get(name)
  if (value === undefined) return undefined
  return typeof value === 'string' && /^\d+$/.test(value) ? Math.min(Number(value), MAX_SECONDS) : 0
}

/** The field names that `no-cache="a, b"` or `private="a"` lists, in lower case. */
export function directiveFields(directives: Directives, name: string): readonly string[] {
  const value = directives.get(name)
  if (typeof value !== 'string') return []
  return value
    .split(',')
    .map((field) => field.trim().toLowerCase())
    .filter((field) => field !== '')
}

/** Directives whose value is a number of seconds. */
const IN_SECONDS = new Set(['max-age', 's-maxage', 'stale-while-revalidate', 'stale-if-error'])

/**
 * The directives of a targeted field such as `CDN-Cache-Control`, a dictionary of RFC 9651. Undefined where the field is
 * absent, empty or malformed: then it is as if it were not there (RFC 9213, 2.1). A lifetime that is no whole number
 * of seconds makes the field malformed too, since what was meant cannot be known.
 */
export function parseTargetedDirectives(field: string | undefined): Directives | undefined {
  const dictionary = parsedDictionary(field ?? '')
  if (!dictionary || dictionary.size === 0) return undefined
  const directives = new Map<string, string | true>()
  for (const [name, [value]] of dictionary) {
    if (IN_SECONDS.has(name) && !(Number.isInteger(value) && Number(value) >= 0)) return undefined
    if (value === false) continue
    // A list of fields has no meaning here; the directive without it is the stricter one.
    directives.set(name, value === true || Array.isArray(value) ? true : String(value))
  }
  return directives
}

function parsedDictionary(field: string): Dictionary | undefined {
  try {
    return parseDictionary(field)
  } catch {
    return undefined
  }
}
