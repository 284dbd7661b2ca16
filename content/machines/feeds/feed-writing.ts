/**
 * Writes a feed in each format, with feedsmith.
 * @see https://www.rssboard.org/rss-specification https://www.rfc-editor.org/rfc/rfc4287
 * https://www.jsonfeed.org/version/1.1/
 * @module
 */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { absolute, feedPath } from '#content/base/address/addresses.ts'
import type { FeedFile } from '#content/base/address/feed-files.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import type { Feed } from './feed.ts'
import { entryOf, type FeedEntry } from './feed-entry.ts'

/** The document of `feed` in the format of `file`. */
export function writeFeed(feed: Feed, file: FeedFile): string {
  const entries = feed.entries ?? feed.stories.map((story) => entryOf(story, feed.site))
  const head: Head = {
    title: withoutForbidden(feed.title),
    description: withoutForbidden(feed.description),
    home: absolute(feed.site, feed.home),
    self: absolute(feed.site, feedPath(feed.home, file)),
    publisher: withoutForbidden(feed.site.name),
    logo: absolute(feed.site, feed.site.logo.path),
    hubs: feed.hubs ?? [],
    changedAt: entries.reduce<Date | undefined>(
      (latest, { modifiedAt }) => (!latest || modifiedAt > latest ? modifiedAt : latest),
      undefined,
    ),
  }
  switch (file) {
    case 'rss.xml':
      return rss(head, entries)
    case 'atom.xml':
      return atom(head, entries)
    case 'feed.json':
      return json(head, entries)
  }
}

interface Head {
  title: string
  description: string
  home: string
  self: string
  publisher: string
  logo: string
  hubs: readonly string[]
  /** The latest change of substance in its stories; `undefined` without stories. */
  changedAt: Date | undefined
}

const hubLinks = ({ hubs }: Head) => hubs.map((href) => ({ href, rel: 'hub' }))

function rss(head: Head, entries: readonly FeedEntry[]): string {
  const document = generateRssFeed({
    title: head.title,
    link: head.home,
    description: head.description,
    language,
    ...(head.changedAt && { lastBuildDate: head.changedAt }),
    image: { url: head.logo, title: head.title, link: head.home },
    atom: {
      links: [{ href: head.self, rel: 'self', type: 'application/rss+xml' }, ...hubLinks(head)],
    },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      description: entry.summary,
      guid: { value: entry.id, isPermaLink: entry.id === entry.url },
      pubDate: entry.publishedAt,
      categories: entry.categories.map((name) => ({ name })),
      dc: { creators: creatorsOf(entry, head) },
      content: { encoded: entry.html },
      ...(entry.image && { media: { contents: [mediaOf(entry.image)] } }),
    })),
  })
  return withoutPadding(document)
}

function atom(head: Head, entries: readonly FeedEntry[]): string {
  const document = generateAtomFeed({
    id: head.self,
    title: { value: head.title },
    subtitle: { value: head.description },
    // RFC 4287, section 4.1.1: `updated` is required, even without stories.
    updated: head.changedAt ?? new Date(0),
    links: [
      { href: head.self, rel: 'self', type: 'application/atom+xml' },
      { href: head.home, rel: 'alternate', type: 'text/html' },
      ...hubLinks(head),
    ],
    authors: [{ name: head.publisher, uri: head.home }],
    icon: head.logo,
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
      published: entry.publishedAt,
      updated: entry.modifiedAt,
      authors:
        entry.authors.length > 0
          ? entry.authors.map(({ name, url }) => ({ name, uri: url }))
          : [{ name: head.publisher }],
      categories: entry.categories.map((term) => ({ term })),
      summary: { value: entry.summary },
      content: { type: 'html', value: entry.html },
      ...(entry.image && { media: { contents: [mediaOf(entry.image)] } }),
    })),
  })
  return withoutPadding(document)
}

function json(head: Head, entries: readonly FeedEntry[]): string {
  const feed = generateJsonFeed({
    title: head.title,
    home_page_url: head.home,
    feed_url: head.self,
    description: head.description,
    icon: head.logo,
    ...(head.hubs.length > 0 && { hubs: head.hubs.map((url) => ({ type: 'WebSub', url })) }),
    language,
    authors: [{ name: head.publisher, url: head.home }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      ...(entry.image && { image: entry.image.url }),
      date_published: entry.publishedAt,
      date_modified: entry.modifiedAt,
      authors: entry.authors.length > 0 ? [...entry.authors] : [{ name: head.publisher }],
      tags: [...entry.categories],
    })),
  })
  // JSON Feed 1.1 requires `items` even if empty; feedsmith leaves it out.
  return `${JSON.stringify({ items: [], ...(feed as object) })}\n`
}

/** feedsmith indents CDATA sections, which adds line breaks around titles and texts. */
const withoutPadding = (xml: string): string =>
  xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></')

const creatorsOf = ({ authors }: FeedEntry, { publisher }: Head): string[] =>
  authors.length > 0 ? authors.map(({ name }) => name) : [publisher]

function mediaOf({ url, width, height, bytes, caption, credit }: NonNullable<FeedEntry['image']>) {
  return {
    url,
    width,
    height,
    fileSize: bytes,
    type: 'image/jpeg',
    medium: 'image',
    ...(caption && { description: { value: caption, type: 'plain' } }),
    ...(credit && { credits: [{ value: credit, role: 'photographer', scheme: 'urn:ebu' }] }),
  }
}
