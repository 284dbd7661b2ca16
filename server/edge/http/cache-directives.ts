/**
 * Parses `Cache-Control` (RFC 9111, 5.2) and targeted cache fields (RFC 9213).
 * @module
 */
import { type Dictionary, parseDictionary } from 'structured-headers'

/** Directives by lower-case name; `true` for one without a value. */
export type Directives = ReadonlyMap<string, string | true>

const DIRECTIVE = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g
/** RFC 9111, 1.2.2: a cache that cannot represent a larger number uses 2^31. */
export const MAX_SECONDS = 2 ** 31

/** The directives of a field value. Of a repeated number the smaller one counts. */
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

/** A directive's seconds; undefined if it is absent, 0 if its value is invalid. */
export function directiveSeconds(directives: Directives, name: string): number | undefined {
  const value = directives.get(name)
  if (value === undefined) return undefined
  return typeof value === 'string' && /^\d+$/.test(value) ? Math.min(Number(value), MAX_SECONDS) : 0
}

/** The field names listed by `no-cache="a, b"` or `private="a"`, in lower case. */
export function directiveFields(directives: Directives, name: string): readonly string[] {
  const value = directives.get(name)
  if (typeof value !== 'string') return []
  return value
    .split(',')
    .map((field) => field.trim().toLowerCase())
    .filter((field) => field !== '')
}

/** Directives with a number of seconds. */
const IN_SECONDS = new Set(['max-age', 's-maxage', 'stale-while-revalidate', 'stale-if-error'])

/**
 * The directives of a targeted field such as `CDN-Cache-Control`, a dictionary of RFC 9651. Undefined if the field is
 * absent, empty or malformed, and so ignored (RFC 9213, 2.1). A lifetime that is not a whole number of seconds makes the
 * field malformed too.
 */
export function parseTargetedDirectives(field: string | undefined): Directives | undefined {
  const dictionary = parsedDictionary(field ?? '')
  if (!dictionary || dictionary.size === 0) return undefined
  const directives = new Map<string, string | true>()
  for (const [name, [value]] of dictionary) {
    if (IN_SECONDS.has(name) && !(Number.isInteger(value) && Number(value) >= 0)) return undefined
    if (value === false) continue
    // A list of fields is not allowed here; without it the directive is stricter.
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
