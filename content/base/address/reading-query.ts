/**
 * Which query parameters make a page of their own. Without this, anybody could have any number of pages rendered and
 * kept by adding parameters that nothing reads.
 * @module
 */
import { REFRESH_SECONDS, RESERVED_SLUGS, textFrontPath } from './addresses.ts'
import { isNumberedPath, oldAddressKey } from './old-address.ts'

/** The parameters of a list that is numbered. */
const NUMBERED = ['page']

/** The parameters below each first segment that reads any. */
const BY_FIRST_SEGMENT: ReadonlyMap<string, readonly string[]> = new Map([
  ['cari', ['q', 'rubrik', 'penulis', 'waktu', 'page']],
  ['hak-jawab', ['berita', 'gagal']],
  ['indeks', ['tanggal', 'rubrik', 'page']],
  ['koreksi', NUMBERED],
  ['laporkan-kekeliruan', ['berita', 'gagal']],
  ['oembed', ['url', 'maxwidth', 'maxheight', 'format']],
  ['penulis', NUMBERED],
  ['terkini', NUMBERED],
  ['topik', NUMBERED],
])

/** The parameters of a story: only a live one reads it. */
const REFRESHED = ['segarkan']

/** The first segments of files that carry no version. */
const UNVERSIONED: readonly string[] = ['feed', 'kartu', 'media']

const PAGE_NUMBER = /^[1-9]\d{0,2}$/

/**
 * The query of a reading page, without what nothing there reads, in one spelling: `readingQuery('/news', 'zN=1&page=2',
 * …)` is `page=2`. `siteUrl` is the portal's address, for the addresses that oEmbed is asked about.
 */
export function readingQuery(path: string, query: string, siteUrl: string): string {
  // A misspelt path leads to the tidy one with its query.
  const tidy = `/${segmentsOf(path.toLowerCase()).join('/')}`
  const isText = tidy === textFrontPath || tidy.startsWith(`${textFrontPath}/`)
  const page = isText ? tidy.slice(textFrontPath.length) || '/' : tidy
  // Addresses of WordPress: one number alone is what they show.
  const old = isNumberedPath(page) ? oldAddressKey(`/?${query}`) : undefined
  if (old) return old.slice('/?'.length)
  const known = [...parametersOf(page), ...(isText ? ['gambar'] : [])]
  if (known.length === 0) return ''
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of [...known].sort()) {
    for (const value of given.getAll(name)) {
      const counted =
        page === '/oembed' ? oembedValue(name, value, siteUrl) : listValue(name, value)
      if (counted !== undefined) kept.append(name, counted)
    }
  }
  return kept.toString()
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '')

function parametersOf(path: string): readonly string[] {
  const segments = segmentsOf(path)
  const [first, last] = [segments[0], segments.at(-1)]
  if (first === undefined || last === undefined) return []
  // Files carry their version, so that they may be kept for good.
  if (last.includes('.')) return UNVERSIONED.includes(first) ? [] : ['v']
  const own = BY_FIRST_SEGMENT.get(first)
  if (own) return own
  if (segments.length === 1) return NUMBERED
  return segments.length === 2 && !RESERVED_SLUGS.includes(first) ? REFRESHED : []
}

/** A parameter of any other page: all impossible numbers are the same missing page. */
function listValue(name: string, value: string): string | undefined {
  if (name === 'segarkan') return value === String(REFRESH_SECONDS) ? value : undefined
  return name === 'page' && !PAGE_NUMBER.test(value) ? '0' : value
}

/** The largest picture is smaller than this. */
const MOST_PIXELS = 2_000

/** A parameter of oEmbed 1.0: a limit in pixels may be rounded down, and the query of an address names no other story. */
function oembedValue(name: string, value: string, siteUrl: string): string | undefined {
  switch (name) {
    case 'url': {
      const url = URL.parse(value)
      return url?.origin === siteUrl ? `${url.origin}${url.pathname}` : 'about:blank'
    }
    case 'maxwidth':
    case 'maxheight': {
      const pixels = Number(value)
      if (!Number.isInteger(pixels) || pixels <= 0) return undefined
      const step = pixels < 100 ? 10 : 100
      return String(Math.max(10, Math.floor(Math.min(pixels, MOST_PIXELS) / step) * step))
    }
    case 'format':
      return value === 'json' ? undefined : 'xml'
    default:
      return undefined
  }
}
