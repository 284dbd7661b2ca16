/**
 * Reads a story as sent by agencies and portals: plain text with one item per line. What stands around the story is taken
 * away first (`page/`): markup, mail heads, embargoes, marks of paid copy, furniture of pages. The rest is head, body and
 * foot, whose items are recognised by a file each; `words/` knows names, places, sources and verbs.
 * @module
 */
import { type CopyLine, copyLines } from '#content/intake/copy/copy-line.ts'
import { LONGEST_COPY } from '#content/intake/copy/copy-tidying.ts'
import {
  type Reading,
  type ReadingNotes,
  UnreadableCopy,
} from '#content/intake/copy/incoming-story.ts'
import { takePaidMarks } from './page/paid-copy.ts'
import { settleEmbargoes, takeEmbargoes } from './page/wire-embargo.ts'
import { withoutLetterhead } from './page/wire-letterhead.ts'
import { refuseMarkup, withoutFurniture, withoutMarkup } from './page/wire-page.ts'
import { bodyBlocks, joinWrappedLines } from './wire-body.ts'
import { WireDraft } from './wire-draft.ts'
import { takeClosing, takeOpening } from './wire-edges.ts'
import { withoutCredits } from './wire-foot.ts'
import { readHead } from './wire-head.ts'
import { refuseSecondStory } from './wire-second-story.ts'
import { KNOWN_TABLE, type SourceTable } from './words/source-table.ts'

/**
 * Reads the story in plain-text copy. `sources` are the agencies and portals to recognise.
 * @throws {UnreadableCopy} if there is no headline or paragraph, if the time stamp is invalid, if there are two stories,
 * or if the text is not copy (empty, HTML, too long)
 */
export function readWireCopy(text: string, sources: SourceTable = KNOWN_TABLE): Reading {
  if (text.length > LONGEST_COPY) {
    throw new UnreadableCopy(
      'Naskah terlalu panjang untuk satu berita. Simpan satu berita per berkas.',
    )
  }
  const lines = copyLines(text)
  if (lines.length === 0)
    throw new UnreadableCopy('Naskah kosong. Isi dengan judul dan paragraf berita.')
  const draft = new WireDraft(sources)
  refuseMarkup(lines)
  const mended = withoutMarkup(lines, draft)
  // What was written as entities may be HTML, too.
  refuseMarkup(mended)
  const sent = withoutLetterhead(mended, draft)
  const { lines: allowed, embargoes } = takeEmbargoes(sent.lines, draft)
  const copy = withoutFurniture(takePaidMarks(allowed, draft), draft)
  refuseSecondStory(copy, draft)
  const body = readHead(copy, draft, sent.subject)
  readBody(body, lines, draft)
  settleEmbargoes(embargoes, draft)
  if (!draft.story.publishedAt) {
    draft.warn(
      undefined,
      'Waktu berita tidak ditemukan. Tulis di bawah judul, misalnya Sabtu, 08/01/2022 06:38 WIB.',
    )
  }
  return { story: draft.story, ...inOrder(draft.notes) }
}

function readBody(body: readonly CopyLine[], copy: readonly CopyLine[], draft: WireDraft): void {
  const paragraphs = joinWrappedLines(withoutCredits(body, draft))
  takeOpening(paragraphs, draft)
  takeClosing(paragraphs, draft)
  draft.story.body = bodyBlocks(paragraphs, draft)
  if (draft.story.body.some(({ type }) => type === 'paragraph')) return
  throw new UnreadableCopy(
    'Tidak ada paragraf di bawah judul. Tambahkan isi berita.',
    copy.at(-1)?.number,
  )
}

function inOrder({ understood, dropped, warnings }: ReadingNotes): ReadingNotes {
  return {
    understood: understood.toSorted((a, b) => a.line - b.line),
    dropped: dropped.toSorted((a, b) => a.line - b.line),
    warnings: warnings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}
