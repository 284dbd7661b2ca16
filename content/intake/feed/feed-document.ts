/**
 * Reads feeds in full text as a source of stories: RSS, RDF, Atom and JSON Feed.
 * @module
 */
import { type AnyFeed, parseFeed } from 'feedsmith'
import sax from 'sax'
import { decodeDeclared, WrongEncoding } from '#content/intake/copy/declared-encoding.ts'
import { UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import { linesHtml } from '#content/intake/legacy/lines-html.ts'
import { wholeJson } from '#content/intake/legacy/whole-text.ts'

/** A picture that an entry names beside its text. */
export interface FeedPicture {
  address: string
  caption: string
  credit: string
}

/** An entry as the feed has it: texts may have tags. */
export interface FeedEntry {
  /** What names it, best first: what the feed calls its id, and its address. */
  ids: string[]
  address: string
  title: string
  /** Its full text as HTML; empty if the feed has none. */
  content: string
  summary: string
  authors: string[]
  topics: string[]
  published: string
  updated: string
  picture?: FeedPicture
}

/** A feed, or one page of it. */
export interface FeedPage {
  title: string
  /** The address of the site. */
  site: string
  entries: FeedEntry[]
  /** The address of the next page, with older entries. */
  next: string
}

/**
 * Reads a feed. `charset` is what the answer that it came with says of its encoding.
 * @throws {UnreadableExport} with the line
 */
export function readFeedPage(bytes: Uint8Array, charset?: string): FeedPage {
  const text = decoded(bytes, charset)
  const isJson = /^\s*\{/.test(text)
  if (!isJson) refuseBrokenXml(text)
  const whole = isJson ? JSON.stringify(wholeJson(parsedJson(text))) : text
  try {
    return pageOf(parseFeed(whole))
  } catch {
    throw new UnreadableExport('this is no feed in RSS, Atom or JSON Feed.')
  }
}

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return decodeDeclared(bytes, charset)
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error
    const { encoding, isKnown, line } = error
    if (!isKnown) throw new UnreadableExport(`the encoding “${encoding}” is not known.`)
    const place = line === undefined ? '' : `line ${line}: `
    throw new UnreadableExport(`${place}this is not in the encoding “${encoding}”.`)
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableExport(`${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** The library reads what is broken, too, and guesses. */
function refuseBrokenXml(text: string): void {
  const parser = sax.parser(true, { position: true })
  const fail = (reason: string) => {
    throw new UnreadableExport(`line ${parser.line + 1}: ${reason}.`)
  }
  parser.onerror = ({ message }) => fail(message.split('\n')[0] ?? '')
  // A document type may name entities and other files: no feed needs one.
  parser.ondoctype = () => fail('A document type (<!DOCTYPE) is not allowed')
  // An export of WordPress is RSS, too, but has drafts and private posts that a feed would not.
  let isRoot = true
  parser.onopentag = ({ attributes }) => {
    const names = isRoot ? Object.values(attributes) : []
    isRoot = false
    if (names.some((value) => String(value).includes('wordpress.org/export/'))) {
      fail('This is an export of WordPress, no feed: download it and import the file')
    }
  }
  parser.write(text.replace(/^\uFEFF/, '')).close()
}

function pageOf(read: AnyFeed): FeedPage {
  switch (read.format) {
    case 'rss':
    case 'rdf': {
      const { feed } = read
      const items = (feed.items ?? []) as RssItem[]
      return {
        title: feed.title ?? '',
        site: feed.link ?? '',
        entries: items.map(rssEntry),
        next: linkOf(feed.atom?.links, 'next'),
      }
    }
    case 'atom': {
      const { feed } = read
      return {
        title: feed.title?.value ?? '',
        site: linkOf(feed.links, 'alternate'),
        entries: (feed.entries ?? []).map((entry) => {
          const address = linkOf(entry.links, 'alternate')
          const picture = entry.links?.find(
            ({ rel, type }) => rel === 'enclosure' && type?.startsWith('image/'),
          )
          return {
            ids: present(entry.id, address),
            address,
            title: entry.title?.value ?? '',
            content: htmlOf(entry.content),
            summary: entry.summary?.value ?? '',
            authors: present(...(entry.authors ?? []).map(({ name }) => name)),
            topics: present(...(entry.categories ?? []).map(({ label, term }) => label ?? term)),
            published: entry.published ?? '',
            updated: entry.updated ?? '',
            ...pictureIn(mediaOf(entry.media) ?? pictureAt(picture?.href)),
          }
        }),
        next: linkOf(feed.links, 'next'),
      }
    }
    case 'json': {
      const { feed } = read
      return {
        title: feed.title ?? '',
        site: feed.home_page_url ?? '',
        entries: (feed.items ?? []).map((item) => ({
          ids: present(item.id, item.url),
          address: item.url ?? '',
          title: item.title ?? '',
          content: item.content_html ?? linesHtml(item.content_text ?? ''),
          summary: item.summary ?? '',
          authors: present(...(item.authors ?? []).map(({ name }) => name)),
          topics: present(...(item.tags ?? [])),
          published: item.date_published ?? '',
          updated: item.date_modified ?? '',
          ...pictureIn(pictureAt(item.image ?? item.banner_image)),
        })),
        next: feed.next_url ?? '',
      }
    }
  }
}

/** What an item of RSS may have. */
interface RssItem {
  title?: string
  link?: string
  description?: string
  guid?: { value?: string }
  rdf?: { about?: string }
  pubDate?: string
  authors?: readonly { name?: string }[]
  categories?: readonly { name?: string }[]
  enclosures?: readonly { url?: string; type?: string }[]
  dc?: { creators?: string[]; dates?: string[]; subjects?: string[] }
  dcterms?: { modified?: string[] }
  content?: { encoded?: string }
  media?: Media
}

function rssEntry(item: RssItem): FeedEntry {
  const id = item.guid?.value ?? item.rdf?.about
  const address = item.link ?? (/^https?:/.test(id ?? '') ? id : '') ?? ''
  const enclosed = item.enclosures?.find(({ type }) => type?.startsWith('image/'))
  const named = present(...(item.authors ?? []).map(({ name }) => name))
  return {
    ids: present(id, item.link),
    address,
    title: item.title ?? '',
    content: item.content?.encoded ?? '',
    summary: item.description ?? '',
    authors: item.dc?.creators ?? named,
    topics: present(
      ...(item.categories ?? []).map(({ name }) => name),
      ...(item.dc?.subjects ?? []),
    ),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? '',
    updated: item.dcterms?.modified?.[0] ?? '',
    ...pictureIn(mediaOf(item.media) ?? pictureAt(enclosed?.url)),
  }
}

/** Words of Media RSS. */
interface Media {
  contents?: readonly MediaContent[]
  group?: { contents?: readonly MediaContent[] }
  groups?: readonly { contents?: readonly MediaContent[] }[]
  description?: { value?: string }
  credits?: readonly { value?: string }[]
}

interface MediaContent {
  url?: string
  type?: string
  medium?: string
  description?: { value?: string }
  credits?: readonly { value?: string }[]
}

function mediaOf(media: Media | undefined): FeedPicture | undefined {
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.group?.contents ?? []),
    ...(media?.groups ?? []).flatMap((group) => group.contents ?? []),
  ]
  const shown = contents.find(
    ({ medium, type, url }) =>
      medium === 'image' ||
      type?.startsWith('image/') ||
      (!medium && !type && /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(url ?? '')),
  )
  if (!shown?.url) return undefined
  return {
    address: shown.url,
    caption: shown.description?.value ?? media?.description?.value ?? '',
    credit: shown.credits?.[0]?.value ?? media?.credits?.[0]?.value ?? '',
  }
}

const pictureAt = (address: string | undefined): FeedPicture | undefined =>
  address ? { address, caption: '', credit: '' } : undefined

const pictureIn = (picture: FeedPicture | undefined): { picture?: FeedPicture } =>
  picture ? { picture } : {}

/** The content of Atom may be text, HTML, or somewhere else. */
function htmlOf(content: { value?: string; type?: string } | undefined): string {
  const { value = '', type = 'text' } = content ?? {}
  return type === 'text' || type === 'text/plain' ? linesHtml(value) : value
}

const linkOf = (
  links: readonly { href?: string; rel?: string }[] | undefined,
  wanted: string,
): string => links?.find(({ rel = 'alternate' }) => rel === wanted)?.href ?? ''

const present = (...values: (string | undefined)[]): string[] => [
  ...new Set(values.map((value) => value?.trim() ?? '').filter(Boolean)),
]
