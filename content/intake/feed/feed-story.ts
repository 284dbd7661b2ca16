/**
 * An entry of a feed as a story, with an account of what was dropped or simplified.
 * @module
 */
import { bareHost, slugInOldAddress } from '#content/base/address/old-address.ts'
import { slugOf } from '#content/base/address/slug.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { htmlBlocks } from '#content/intake/legacy/html-blocks.ts'
import {
  authorName,
  cutText,
  isOfSite,
  type LegacySite,
  type LegacyStory,
  legacyPicture,
  legacySlug,
  lossNotes,
  NO_SECTION,
  namedPeople,
  topicName,
  withoutFirst,
} from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { writtenTime } from '#content/intake/legacy/written-time.ts'
import type { FeedEntry } from './feed-document.ts'

/** How entries are read. */
export interface FeedReading {
  site: LegacySite
  /** The name of the old site. */
  title: string
  zone: TimeZone
  now: Date
}

/** The story of an entry; a reason in Indonesian where it becomes none. */
export function feedStory(
  entry: FeedEntry,
  { site, title, zone, now }: FeedReading,
): LegacyStory | string {
  const { losses, onLoss } = lossNotes()
  const [id] = entry.ids
  if (id === undefined) return 'Tanpa pengenal dan alamat: tidak diambil.'
  const headline = cutText(plainText(entry.title), 'headline', onLoss)
  if (!headline) return 'Tanpa judul: tidak diambil.'
  const base = URL.parse(entry.address) ? entry.address : site.site
  const picture = (found: { src: string; alt: string; caption: string }, credit = '') =>
    legacyPicture(
      { address: found.src, alt: found.alt, caption: found.caption, credit, otherwise: [headline] },
      { site: base, archive: title },
      onLoss,
    )
  const body = htmlBlocks(entry.content || entry.summary, {
    picture: (found): IncomingPicture | undefined => picture(found),
    onLoss,
  })
  if (body.length === 0) return 'Tanpa isi: tidak diambil.'
  const publishedAt = writtenTime(entry.published || entry.updated, { zone })
  const modifiedAt = writtenTime(entry.updated, { zone })
  if (entry.updated && !modifiedAt) {
    onLoss(`Waktu ubah “${entry.updated}” tidak terbaca; tidak diambil.`)
  }
  const photo =
    entry.picture &&
    picture(
      { src: entry.picture.address, alt: '', caption: entry.picture.caption },
      entry.picture.credit,
    )
  // Some feeds have the text in both places.
  const summary = entry.content ? plainText(entry.summary) : ''
  const authors = names(namedPeople(entry.authors, String, onLoss), authorName)
  const topics = names(entry.topics, topicName)
  return {
    kind: 'story',
    isPublic: isPublicEntry(entry, { publishedAt, now }, onLoss),
    ...(modifiedAt && { modifiedAt }),
    addresses: [...new Set([...entry.ids, entry.address])].filter(
      (address) => /^https?:/.test(address) && isOfSite(address, site),
    ),
    identityAddress: entry.address,
    topicAddresses: new Map(),
    authorAddresses: new Map(),
    losses,
    story: {
      origin: {
        provider: `feed:${bareHost(site.site || entry.address)}`,
        id,
        ...(modifiedAt && { version: modifiedAt.toISOString(), versionAt: modifiedAt }),
      },
      headline,
      slug: legacySlug(slugAt(entry.address), headline, id),
      ...(summary && summary !== headline && { summary: cutText(summary, 'summary', onLoss) }),
      section: NO_SECTION,
      authors,
      topics,
      ...(publishedAt && { publishedAt }),
      timeZone: zone,
      ...(photo && { photo }),
      body: photo ? withoutFirst(body, photo) : body,
    },
  }
}

/** Whether an entry is a whole story that readers of the old site saw; told if not. */
function isPublicEntry(
  { content, published }: FeedEntry,
  { publishedAt, now }: { publishedAt: Date | undefined; now: Date },
  onLoss: (reason: string) => void,
): boolean {
  if (!content) {
    onLoss('Umpan hanya memuat ringkasan: menjadi draf.')
    return false
  }
  if (publishedAt !== undefined && publishedAt <= now) return true
  onLoss(
    publishedAt
      ? 'Waktu terbitnya belum tiba: menjadi draf.'
      : `Waktu terbit “${published}” tidak terbaca: menjadi draf.`,
  )
  return false
}

const slugAt = (address: string): string =>
  slugInOldAddress((URL.parse(address)?.pathname ?? '').split('/').filter(Boolean)) ?? ''

const names = (all: readonly string[], named: (name: string) => string): string[] => [
  ...new Set(all.map(named).filter((name) => slugOf(name) !== '')),
]
