/**
 * Reads the entries of a feed as pieces of an agency. An entry without its full text is a summary.
 * @module
 */
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { type Reading, UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import {
  type FeedEntry,
  type FeedPage,
  type FeedPicture,
  readFeedPage,
} from '#content/intake/feed/feed-document.ts'
import { feedStory } from '#content/intake/feed/feed-story.ts'
import { UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { refuseManyPieces, refuseVastBody } from '#content/intake/wire/sent/sent-limits.ts'
import { sortedRenditions } from '#content/intake/wire/sent/sent-pictures.ts'
import type { WirePicture, WirePiece } from '#content/intake/wire/wire-piece.ts'

/**
 * The pieces of a feed. Entries without a title, a text or a name are left out: there is no telling them again.
 * @throws {UnreadableCopy} with the line, also if no entry becomes a piece
 */
export function readFeedPieces(bytes: Uint8Array, now: Date): WirePiece[] {
  const page = pageIn(bytes)
  refuseManyPieces(page.entries.length)
  const read = page.entries.map((entry) => feedPiece(entry, page, now))
  const pieces = read.filter((piece) => typeof piece !== 'string')
  if (pieces.length === 0) {
    const why = read[0]
    throw new UnreadableCopy(
      typeof why === 'string' ? `Umpan ini tidak memuat naskah: ${why}` : 'Umpan ini kosong.',
    )
  }
  return pieces
}

function pageIn(bytes: Uint8Array): FeedPage {
  try {
    return readFeedPage(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableExport)) throw error
    const [, line, reason = error.message] = /^line (\d+): (.*)$/s.exec(error.message) ?? []
    throw new UnreadableCopy(`umpan ini tidak terbaca (${reason})`, line ? Number(line) : undefined)
  }
}

function feedPiece(entry: FeedEntry, page: FeedPage, now: Date): WirePiece | string {
  refuseVastBody(entry.content || entry.summary)
  const read = feedStory(entry, {
    site: { site: page.site, sections: new Map() },
    title: page.title,
    zone: PUBLICATION_ZONE,
    now,
  })
  if (typeof read === 'string') return read
  const { section: _, slug: _slug, topics, ...story } = read.story
  const isSummary = entry.content === ''
  const { origin } = story
  if (!origin) return 'Tanpa pengenal: tidak diambil.'
  const reading: Reading = {
    story: { ...story, topics: [], ...(!read.isPublic && { held: true }) },
    understood: [{ line: 1, what: 'headline', value: story.headline }],
    dropped: [],
    warnings: read.losses.map((message) => ({ message })),
  }
  return {
    format: 'feed',
    reading,
    content: 'text',
    identity: origin,
    status: 'usable',
    isCorrection: false,
    notes: [],
    subjects: topics.map((name) => ({ code: '', name })),
    genres: [],
    places: [],
    keywords: topics,
    pictures: entry.picture ? [pictureOf(entry.picture, entry.address)] : [],
    isSummary,
  }
}

function pictureOf({ address, caption, credit }: FeedPicture, entry: string): WirePicture {
  const href = URL.parse(address, entry)?.href ?? address
  return {
    ...sortedRenditions([{ name: '', href }]),
    alt: plainText(caption),
    caption: plainText(caption),
    credit: plainText(credit),
    aiUse: 'none',
  }
}
