/**
 * A sitemap, an index or a news sitemap as Google gets it.
 * @module
 */
import { gunzipSync } from 'node:zlib'
import type { Element } from '@xmldom/xmldom'
import { FetchFailure } from './fetch-failure.ts'
import { machineReaders } from './machine-readers.ts'
import type { SitemapEntry, SitemapObservation } from './observation.ts'
import { type FetchOptions, fetchAs } from './page-fetch.ts'
import { xmlDocument } from './xml-document.ts'

/** A little over what the protocol allows, so that what is too much is seen. */
const READ_BYTES = 51 * 1024 * 1024

/** Fetches a sitemap and reads it; `.gz` is unpacked. */
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

/** What a sitemap says, or why it says nothing. */
export function readSitemap(sent: Buffer): SitemapFacts {
  let bytes = sent.length
  try {
    const body = sent[0] === 0x1f && sent[1] === 0x8b ? unpacked(sent) : sent
    bytes = body.length
    const root = xmlDocument(body.toString('utf8')).documentElement
    if (root?.localName === 'sitemapindex') {
      return { kind: 'index', entries: entriesOf(root, 'sitemap'), bytes }
    }
    if (root?.localName !== 'urlset') {
      return {
        problem: `<${root?.nodeName ?? ''}> bukan urlset atau sitemapindex`,
        entries: [],
        bytes,
      }
    }
    const entries = entriesOf(root, 'url')
    // An empty one is told by the namespace that it declares.
    const isNews = entries.some(({ news }) => news) || (entries.length === 0 && declaresNews(root))
    return { kind: isNews ? 'news' : 'pages', entries, bytes }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), entries: [], bytes }
  }
}

const unpacked = (sent: Buffer) => gunzipSync(sent, { maxOutputLength: READ_BYTES })

function entriesOf(root: Element, name: string): SitemapEntry[] {
  return childrenOf(root, name).map((element) => {
    const lastmod = textOf(element, 'lastmod')
    const [news] = childrenOf(element, 'news')
    return {
      loc: textOf(element, 'loc') ?? '',
      ...(lastmod && { lastmod }),
      ...(news && { news: newsOf(news) }),
    }
  })
}

function newsOf(news: Element): NonNullable<SitemapEntry['news']> {
  const [publication] = childrenOf(news, 'publication')
  const name = publication && textOf(publication, 'name')
  const language = publication && textOf(publication, 'language')
  const published = textOf(news, 'publication_date')
  const title = textOf(news, 'title')
  return {
    ...(name && { name }),
    ...(language && { language }),
    ...(published && { published }),
    ...(title && { title }),
  }
}

function childrenOf(element: Element, name: string): Element[] {
  const found: Element[] = []
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && (child as Element).localName === name) found.push(child as Element)
  }
  return found
}

const textOf = (element: Element, name: string): string | undefined =>
  childrenOf(element, name)[0]?.textContent?.trim() || undefined

const declaresNews = (root: Element) =>
  Array.from(root.attributes).some(({ value }) => value.includes('/sitemap-news/'))
