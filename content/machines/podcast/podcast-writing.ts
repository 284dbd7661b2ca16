/**
 * Writes the feed of a podcast: RSS with the elements of Apple's directory and of Podcasting 2.0, with feedsmith.
 * @see https://help.apple.com/itc/podcasts_connect/#/itcb54353390
 * https://podcasting2.org/docs/podcast-namespace
 * @module
 */
import { createHash } from 'node:crypto'
import { generateRssFeed } from 'feedsmith'
import { absolute, podcastPath, topicPath } from '#content/base/address/addresses.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import { entryOf } from '#content/machines/feeds/feed-entry.ts'
import { MEDIA_TYPES } from '#content/model/attachment/attachment.ts'
import { previewRendition } from '#content/model/photo/photo-choice.ts'
import { type Episode, PODCAST_CATEGORIES, type Podcast } from '#content/model/podcast/podcast.ts'
import type { Site } from '#content/model/site/site.ts'

/** The feed of `podcast`, the topic at `slug`, with its newest episodes first. */
export function writePodcast(
  { podcast, slug, episodes }: { podcast: Podcast; slug: string; episodes: readonly Episode[] },
  site: Site,
): string {
  const self = absolute(site, podcastPath({ slug }))
  const home = absolute(site, topicPath({ slug }))
  const title = withoutForbidden(podcast.title)
  const author = withoutForbidden(podcast.author)
  const cover = podcast.cover && absolute(site, podcast.cover)
  const [category = '', within] = PODCAST_CATEGORIES[podcast.category].names
  const document = generateRssFeed({
    title,
    link: home,
    description: withoutForbidden(podcast.description),
    language,
    ...(cover && { image: { url: cover, title, link: home } }),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    itunes: {
      author,
      explicit: podcast.isExplicit,
      type: 'episodic',
      ...(cover && { image: cover }),
      categories: [{ text: category, ...(within && { categories: [{ text: within }] }) }],
      owner: { name: author, ...(podcast.email && { email: podcast.email }) },
    },
    podcast: { guid: podcastGuid(self), medium: 'podcast' },
    items: episodes.map((episode) => item(episode, podcast, site)),
  })
  return asApple(document)
}

/** feedsmith indents CDATA sections, and writes yes and no where Apple asks for true and false. */
const asApple = (xml: string): string =>
  xml
    .replace(/>\s+<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\s+<\//g, ']]></')
    .replaceAll('<itunes:explicit>no</', '<itunes:explicit>false</')
    .replaceAll('<itunes:explicit>yes</', '<itunes:explicit>true</')

function item({ story, recording }: Episode, podcast: Podcast, site: Site) {
  const entry = entryOf(story, site)
  const authors = entry.authors.map(({ name }) => name).join(', ')
  const picture = story.hero && previewRendition(story.hero)
  const { seconds, captions, bytes, format, path } = recording
  return {
    title: entry.title,
    link: entry.url,
    description: entry.summary,
    guid: { value: entry.id, isPermaLink: entry.id === entry.url },
    pubDate: entry.publishedAt,
    enclosures: [{ url: absolute(site, path), length: bytes, type: MEDIA_TYPES[format] }],
    content: { encoded: entry.html },
    ...(picture && {
      media: {
        thumbnails: [
          { url: absolute(site, picture.path), width: picture.width, height: picture.height },
        ],
      },
    }),
    itunes: {
      title: entry.title,
      episodeType: 'full',
      explicit: podcast.isExplicit,
      ...(seconds !== undefined && { duration: Math.round(seconds) }),
      ...(authors && { author: authors }),
    },
    ...(captions && {
      podcast: {
        transcripts: [{ url: absolute(site, captions), type: 'text/vtt', language }],
      },
    }),
  }
}

/** The namespace of podcast:guid (podcasting2.org/docs/podcast-namespace/tags/guid). */
const GUID_SPACE = Buffer.from('ead4c236bf5858c6a2c6a6b28d128cb6', 'hex')

/** The id of a podcast by its feed's address without scheme and last slashes: a UUID of version 5 (RFC 9562). */
export function podcastGuid(feed: string): string {
  const name = feed.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '')
  const bytes = createHash('sha1').update(GUID_SPACE).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
