/**
 * Feeds in full text: of files, or at addresses, with the pages of older entries that they lead to.
 * @module
 */
import { readFile, stat } from 'node:fs/promises'
import { bareHost } from '#content/base/address/old-address.ts'
import { sendOutgoing } from '#content/base/outgoing/outgoing-request.ts'
import { type FeedPage, readFeedPage } from '#content/intake/feed/feed-document.ts'
import { type FeedReading, feedStory } from '#content/intake/feed/feed-story.ts'
import {
  type LegacyItem,
  type LegacySite,
  UnreadableExport,
} from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'

/** The most bytes of all pages together: a feed has to be read as a whole. */
const MOST_BYTES = 100_000_000
const MOST_PAGES = 1_000
/** Milliseconds for one page. */
const PATIENCE = 60_000

/** A feed with the site that it is of. */
export interface LegacyFeed {
  site: LegacySite
  title: string
  page: FeedPage
}

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source)

/**
 * Reads the feeds in files and at addresses.
 * @throws {UnreadableExport} naming the file or address, and the place
 */
export async function readFeeds(sources: readonly string[]): Promise<LegacyFeed[]> {
  const sites = new Map<string, LegacySite>()
  const feeds: LegacyFeed[] = []
  const left = { bytes: MOST_BYTES }
  for (const source of sources) {
    for await (const page of isAddress(source) ? pagesAt(source, left) : pageIn(source, left)) {
      const address = page.site || page.entries[0]?.address || (isAddress(source) ? source : '')
      const host = bareHost(address)
      const site = sites.get(host) ?? { site: address, sections: new Map() }
      sites.set(host, site)
      feeds.push({ site, title: plainText(page.title), page })
    }
  }
  return feeds
}

/** The entries of the feeds. */
export async function* feedItems(
  feeds: readonly LegacyFeed[],
  reading: Pick<FeedReading, 'zone' | 'now'>,
): AsyncGenerator<LegacyItem> {
  for (const { site, title, page } of feeds) {
    for (const entry of page.entries) {
      yield {
        site,
        origin: entry.ids[0] ?? '',
        address: entry.address,
        headline: plainText(entry.title),
        kind: 'story',
        read: () => feedStory(entry, { site, title, ...reading }),
      }
    }
  }
}

interface Left {
  bytes: number
}

async function* pageIn(file: string, left: Left): AsyncGenerator<FeedPage> {
  const { size } = await stat(file)
  if (size > left.bytes)
    throw new UnreadableExport(`${file}: feeds of more than ${MOST_BYTES / 1e6} MB are not read.`)
  yield pageOf(file, { bytes: await readFile(file) }, left)
}

async function* pagesAt(address: string, left: Left): AsyncGenerator<FeedPage> {
  const seen = new Set<string>()
  for (let next = address; next !== ''; ) {
    if (seen.has(next)) return
    if (seen.size === MOST_PAGES) {
      throw new UnreadableExport(
        `${address}: feeds of more than ${MOST_PAGES.toLocaleString('en')} pages are not read.`,
      )
    }
    seen.add(next)
    const page = pageOf(next, await fetched(next, left), left)
    yield page
    const url = URL.parse(page.next, next)
    // A feed leads to its own older entries only.
    next = page.next && url && bareHost(url.host) === bareHost(address) ? url.href : ''
  }
}

async function fetched(address: string, left: Left): Promise<{ bytes: Buffer; charset?: string }> {
  const { status, headers, body } = await sendOutgoing(address, {
    method: 'GET',
    timeLimit: PATIENCE,
    mostBytes: left.bytes,
    redirects: 3,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnreadableExport(`${address}: ${reason.replace(/\.$/, '')}.`)
  })
  if (status !== 200) throw new UnreadableExport(`${address} answers ${status}.`)
  const type = String(headers['content-type'] ?? '')
  const [, charset] = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(type) ?? []
  return { bytes: body, ...(charset !== undefined && { charset }) }
}

function pageOf(
  source: string,
  { bytes, charset }: { bytes: Buffer; charset?: string },
  left: Left,
): FeedPage {
  left.bytes -= bytes.length
  try {
    return readFeedPage(bytes, charset)
  } catch (error) {
    if (error instanceof UnreadableExport) throw new UnreadableExport(`${source}, ${error.message}`)
    throw error
  }
}
