/**
 * Reading `Cache-Control` (RFC 9111, 5.2) and its targeted relatives (RFC 9213).
 * @module
 */

/** Directives by lower-case name; `true` where there is no value. */
export type Directives = ReadonlyMap<string, string | true>

const DIRECTIVE = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g
// RFC 9111, 1.2.2: a cache that cannot represent a larger number uses 2^31.
const MAX_SECONDS = 2 ** 31

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

// The dictionary of RFC 8941 as far as targeted fields use it: members of integers, decimals, strings, tokens and booleans.
const ITEM = String.raw`(?:-?\d{1,15}(?:\.\d{1,3})?|\?[01]|"(?:[ !#-\[\]-~]|\\["\\])*"|[A-Za-z*][\w!#$%&'*+.^\`|~:/-]*)`
const KEY = '[a-z*][a-z0-9_.*-]*'
const MEMBER = `${KEY}(?:=${ITEM})?(?:; *${KEY}(?:=${ITEM})?)*`
const DICTIONARY = new RegExp(String.raw`^ *${MEMBER}(?:[ \t]*,[ \t]*${MEMBER})* *$`)

/**
 * The directives of a targeted field such as `CDN-Cache-Control`, or undefined where it is absent, empty or
 * malformed: then it is as if it were not there (RFC 9213, 2.1).
 */
export function parseTargetedDirectives(field: string | undefined): Directives | undefined {
  if (!field || !DICTIONARY.test(field)) return undefined
  const directives = new Map<string, string | true>()
  for (const [name, value] of parseDirectives(field.replaceAll(/;[^,]*/g, ''))) {
    if (value === '?0') directives.delete(name)
    else directives.set(name, value === '?1' ? true : value)
  }
  return directives
}
