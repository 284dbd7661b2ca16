/**
 * Reads a sitemap, sitemap index or news sitemap as Google does.
 * @module
 */
import { gunzipSync } from 'node:zlib'
import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import { machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { type FetchOptions, fetchAs } from '#content/audit/fetch/page-fetch.ts'
import type { SitemapEntry, SitemapObservation } from './observation.ts'
import { readXml } from './xml-reading.ts'

/** Slightly above the protocol's limit, to detect files that are too large. */
const READ_BYTES = 51 * 1024 * 1024

/** Fetches and reads a sitemap, decompressing gzip. */
export async function observeSitemap(
  address: string,
  now: Date,
  options: FetchOptions = {},
): Promise<SitemapObservation> {
  const seen = { address, now, entries: [], bytes: 0 }
  try {
    const answer = await fetchAs(machineReaders.google, address, {
      ...options,
      byteLimit: READ_BYTES,
    })
    if (answer.status < 200 || answer.status >= 300) return { ...seen, status: answer.status }
    return { ...seen, status: answer.status, ...readSitemap(answer.body) }
  } catch (error) {
    if (error instanceof FetchFailure) return { ...seen, failure: error }
    throw error
  }
}

type SitemapFacts = Pick<SitemapObservation, 'problem' | 'kind' | 'entries' | 'bytes'>

/** Parses a sitemap; `problem` says why it cannot be read. */
export function readSitemap(sent: Buffer): SitemapFacts {
  let bytes = sent.length
  try {
    const body = sent[0] === 0x1f && sent[1] === 0x8b ? unpacked(sent) : sent
    bytes = body.length
    const { root, declaresNews, entries } = readEntries(body.toString('utf8'))
    if (root === 'sitemapindex') return { kind: 'index', entries, bytes }
    if (root !== 'urlset') {
      return { problem: `<${root}> bukan urlset atau sitemapindex`, entries: [], bytes }
    }
    // An empty news sitemap is recognised by its namespace.
    const isNews = entries.some(({ news }) => news) || (entries.length === 0 && declaresNews)
    return { kind: isNews ? 'news' : 'pages', entries, bytes }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), entries: [], bytes }
  }
}

const unpacked = (sent: Buffer) => gunzipSync(sent, { maxOutputLength: READ_BYTES })

/** Setters for the text of elements, by their path below an entry. */
const FIELDS: Record<string, (entry: SitemapEntry, text: string) => void> = {
  loc: (entry, text) => {
    entry.loc = text
  },
  lastmod: (entry, text) => {
    entry.lastmod = text
  },
  'news/publication/name': (entry, text) => {
    entry.news = { ...entry.news, name: text }
  },
  'news/publication/language': (entry, text) => {
    entry.news = { ...entry.news, language: text }
  },
  'news/publication_date': (entry, text) => {
    entry.news = { ...entry.news, published: text }
  },
  'news/title': (entry, text) => {
    entry.news = { ...entry.news, title: text }
  },
}

function readEntries(text: string) {
  const path: string[] = []
  const entries: SitemapEntry[] = []
  let root = ''
  let declaresNews = false
  let words = ''
  readXml(text, {
    open(name, namespaces) {
      path.push(name)
      words = ''
      if (path.length === 1) {
        root = name
        declaresNews = namespaces.some((namespace) => namespace.includes('/sitemap-news/'))
      }
      const entry = entries.at(-1)
      if (path.length === 2) entries.push({ loc: '' })
      else if (path.length === 3 && name === 'news' && entry) entry.news ??= {}
    },
    text(part) {
      words += part
    },
    close() {
      const entry = entries.at(-1)
      const filled = words.trim()
      if (entry && filled) FIELDS[path.slice(2).join('/')]?.(entry, filled)
      words = ''
      path.pop()
    },
  })
  return { root, declaresNews, entries }
}
