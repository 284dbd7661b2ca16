/**
 * Reads a feed. The library is more lenient than many feed readers, so well-formedness is checked first.
 * @module
 */
import { type AnyFeed, parseFeed } from 'feedsmith'
import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import { machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { type FetchOptions, fetchAs, type PageAnswer } from '#content/audit/fetch/page-fetch.ts'
import type { FeedEntry, FeedObservation } from './observation.ts'
import { readXml } from './xml-reading.ts'

/** Fetches and reads a feed, then requests it again with the validators of the first answer. */
export async function observeFeed(
  address: string,
  now: Date,
  options: FetchOptions = {},
): Promise<FeedObservation> {
  const seen = { address, now, entries: [] }
  try {
    const answer = await fetchAs(machineReaders.feed, address, options)
    if (answer.status < 200 || answer.status >= 300) return { ...seen, answer }
    const conditional = await requestAgain(address, answer, options)
    return {
      ...seen,
      answer,
      ...readFeed(answer.body.toString('utf8')),
      ...(conditional !== undefined && { conditionalStatus: conditional }),
    }
  } catch (error) {
    if (error instanceof FetchFailure) return { ...seen, failure: error }
    throw error
  }
}

type FeedFacts = Pick<FeedObservation, 'problem' | 'format' | 'title' | 'self' | 'entries'>

/** Parses a feed; `problem` says why it cannot be read. */
export function readFeed(text: string): FeedFacts {
  try {
    if (!text.trimStart().startsWith('{')) readXml(text)
    return factsOf(parseFeed(text))
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), entries: [] }
  }
}

function factsOf(read: AnyFeed): FeedFacts {
  switch (read.format) {
    case 'rss': {
      const { feed } = read
      return facts(read.format, feed.title, selfOf(feed.atom?.links), feed.items, (item) =>
        entry(item.guid?.value, item.title, item.link, item.pubDate ?? item.dc?.dates?.[0]),
      )
    }
    case 'rdf': {
      const { feed } = read
      return facts(read.format, feed.title, undefined, feed.items, (item) =>
        entry(item.rdf?.about, item.title, item.link, item.dc?.dates?.[0]),
      )
    }
    case 'atom': {
      const { feed } = read
      return facts(read.format, feed.title?.value, selfOf(feed.links), feed.entries, (item) => {
        const link = item.links?.find(({ rel = 'alternate' }) => rel === 'alternate')
        return entry(item.id, item.title?.value, link?.href, item.published ?? item.updated)
      })
    }
    case 'json': {
      const { feed } = read
      return facts(read.format, feed.title, feed.feed_url, feed.items, (item) =>
        // JSON Feed allows items without a title; their text is used instead.
        entry(item.id, item.title ?? item.content_text, item.url, item.date_published),
      )
    }
  }
}

function facts<Item>(
  format: NonNullable<FeedFacts['format']>,
  title: string | undefined,
  self: string | undefined,
  items: readonly Item[] | undefined,
  read: (item: Item) => FeedEntry,
): FeedFacts {
  return {
    format,
    ...(title && { title }),
    ...(self && { self }),
    entries: (items ?? []).map(read),
  }
}

function entry(
  id: unknown,
  title: string | undefined,
  link: string | undefined,
  published: unknown,
): FeedEntry {
  return {
    ...(id !== undefined && { id: String(id) }),
    ...(title && { title }),
    ...(link && { link }),
    ...(published !== undefined && { published: String(published) }),
  }
}

function selfOf(links: readonly { href?: string; rel?: string }[] | undefined): string | undefined {
  return links?.find(({ rel }) => rel === 'self')?.href
}

async function requestAgain(
  address: string,
  { headers }: PageAnswer,
  options: FetchOptions,
): Promise<number | undefined> {
  const { etag, 'last-modified': modified } = headers
  if (!etag && !modified) return undefined
  const validators = {
    ...(etag && { 'if-none-match': etag }),
    ...(modified && { 'if-modified-since': modified }),
  }
  const again = await fetchAs(machineReaders.feed, address, { ...options, headers: validators })
  return again.status
}
