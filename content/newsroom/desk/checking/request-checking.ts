/**
 * Checks the address of a request to the desk's API before Payload reads it. Payload hands numbers to the database as
 * they come, parses JSON without a guard, and serves versions of what has none: each would be an error with a stack in
 * the log, also for strangers.
 * @module
 */
import type { SanitizedConfig } from 'payload'
import { isClosedEndpoint } from './closed-endpoints.ts'
import { isJsonObject } from './json-object.ts'

/** What becomes of a request: it is answered, there is nothing at its address, or its query makes no sense. */
export type RequestFate = 'answered' | 'missing' | 'senseless'

/** The largest number of a page or of rows that both databases can count with. */
const LARGEST = 2 ** 31 - 1
const MOST_DEPTH = 10

type Rooms = Pick<SanitizedConfig, 'collections' | 'globals'>

/** Decides on a request for `url`, before its query is read. */
export function fateOf(method: string, url: URL, rooms: Rooms): RequestFate {
  if (!isReadable(url) || isClosedEndpoint(method, url.pathname)) return 'missing'
  if (asksForVersions(url.pathname) && !hasVersions(url.pathname, rooms)) return 'missing'
  return isSensible(url.searchParams) ? 'answered' : 'senseless'
}

/** Whether every part of the path can be decoded, and none is more than a name can be. */
function isReadable({ pathname }: URL): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0')
  } catch {
    return false
  }
}

const VERSIONS = /^\/api\/(globals\/)?([\w-]+)\/versions(?:\/|$)/

const asksForVersions = (path: string): boolean => VERSIONS.test(path)

function hasVersions(path: string, { collections, globals }: Rooms): boolean {
  const [, isGlobal, slug] = VERSIONS.exec(path) ?? []
  const rooms: readonly { slug: string; versions?: unknown }[] = isGlobal ? globals : collections
  return Boolean(rooms.find((each) => each.slug === slug)?.versions)
}

const isSensible = (query: URLSearchParams): boolean =>
  [...query].every(([name, value]) => {
    switch (name) {
      case 'limit':
        return isWhole(value, LARGEST)
      case 'page':
        return isWhole(value, LARGEST)
      case 'depth':
        return isWhole(value, MOST_DEPTH)
      case 'where':
      case 'data':
        return value === '' || isJsonObject(value)
      default:
        return !name.includes('\0') && !value.includes('\0')
    }
  })

/** Whether `value` is empty or a whole number from 0 to `most`. */
const isWhole = (value: string, most: number): boolean =>
  /^\d{0,10}$/.test(value) && Number(value) <= most
