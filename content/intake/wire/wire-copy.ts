/**
 * Reads a story as sent by agencies and portals: plain text with one item per line. The items are recognised by
 * `wire-section.ts`, `wire-byline.ts`, `wire-photo.ts`, `wire-dateline.ts`, `wire-agency.ts` and `wire-furniture.ts`;
 * `wire-head.ts` and this file know their order.
 * @module
 */
import { type CopyLine, copyLines } from '#content/intake/copy/copy-line.ts'
import { LONGEST_COPY } from '#content/intake/copy/copy-tidying.ts'
import {
  type IncomingStory,
  type Reading,
  type ReadingNotes,
  UnreadableCopy,
} from '#content/intake/copy/incoming-story.ts'
import { bodyBlocks, joinWrappedLines } from './wire-body.ts'
import { type Byline, readByline } from './wire-byline.ts'
import { takeByline, takeSource } from './wire-credits.ts'
import { takeClosing, takeOpening } from './wire-edges.ts'
import { readHead } from './wire-head.ts'
import { refuseMarkup, withoutFurniture } from './wire-page.ts'
import { readPhotoLine } from './wire-photo.ts'

/**
 * Reads the story in plain-text copy.
 * @throws {UnreadableCopy} if there is no headline or paragraph, if the time stamp is invalid, or if the text is not
 * copy (empty, HTML, too long)
 */
export function readWireCopy(text: string): Reading {
  if (text.length > LONGEST_COPY) {
    throw new UnreadableCopy(
      'Naskah terlalu panjang untuk satu berita. Simpan satu berita per berkas.',
    )
  }
  const lines = copyLines(text)
  if (lines.length === 0)
    throw new UnreadableCopy('Naskah kosong. Isi dengan judul dan paragraf berita.')
  refuseMarkup(lines)
  const notes: ReadingNotes = { understood: [], dropped: [], warnings: [] }
  const story: IncomingStory = { headline: '', authors: [], topics: [], body: [] }
  const rest = readHead(withoutFurniture(lines, notes), story, notes)
  const paragraphs = joinWrappedLines(withoutCredits(rest, story, notes))
  takeOpening(paragraphs, story, notes)
  takeClosing(paragraphs, story, notes)
  story.body = bodyBlocks(paragraphs, notes)
  if (!story.body.some(({ type }) => type === 'paragraph')) {
    throw new UnreadableCopy(
      'Tidak ada paragraf di bawah judul. Tambahkan isi berita.',
      lines.at(-1)?.number,
    )
  }
  if (!story.publishedAt) {
    notes.warnings.push({
      message:
        'Waktu berita tidak ditemukan. Tulis di bawah judul, misalnya Sabtu, 08/01/2022 06:38 WIB.',
    })
  }
  return { story, ...inOrder(notes) }
}

/** The lines of the body without credits (people, source, photo), which are often at the end. */
function withoutCredits(
  lines: readonly CopyLine[],
  story: IncomingStory,
  notes: ReadingNotes,
): CopyLine[] {
  return lines.filter((line, index) => {
    const byline = readByline(line.text)
    if (byline && (index >= lines.length - 3 ? isClosingByline(byline, story) : !byline.stamp)) {
      takeByline(byline, line, story, notes)
      return false
    }
    return !takeSource(line, story, notes) && !takePhotoBelow(line, story, notes)
  })
}

function isClosingByline(byline: Byline, story: IncomingStory): boolean {
  return !byline.stamp || (!story.publishedAt && Boolean(byline.stamp.date && byline.stamp.time))
}

/** Reads a photo line below the first paragraph. Wire copy has only one photo. */
function takePhotoBelow(line: CopyLine, story: IncomingStory, notes: ReadingNotes): boolean {
  const photo = readPhotoLine(line.text, story.headline, 'body')
  if (!photo) return false
  if (story.photo) {
    notes.dropped.push({
      line: line.number,
      text: line.text,
      reason: 'foto kedua; foto di dalam naskah dibawa lewat berkas Markdown',
    })
  } else {
    story.photo = photo
    notes.understood.push({ line: line.number, what: 'photo', value: photo.caption ?? photo.alt })
  }
  return true
}

function inOrder({ understood, dropped, warnings }: ReadingNotes): ReadingNotes {
  return {
    understood: understood.toSorted((a, b) => a.line - b.line),
    dropped: dropped.toSorted((a, b) => a.line - b.line),
    warnings: warnings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}
