import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import {
  type IncomingStory,
  type ReadingNotes,
  UnreadableCopy,
} from '#content/intake/copy/incoming-story.ts'
import { readByline } from './wire-byline.ts'
import { readOpening } from './wire-dateline.ts'
import { isBareLabel, readSectionLabel } from './wire-section.ts'

/** In characters; the longest headlines on portals have about 150. */
const LONGEST_HEADLINE = 250

/** Reads a section label into `story`, and returns the remaining lines. */
export function takeSection(
  lines: readonly CopyLine[],
  story: IncomingStory,
  notes: ReadingNotes,
): CopyLine[] {
  const [first, second, ...others] = lines
  if (!first) return []
  const marked = readSectionLabel(first.text)
  const bare =
    !marked && isBareLabel(first.text, second?.text) && !(second && readByline(second.text))
  const section = marked?.section ?? (bare ? first.text : undefined)
  if (section === undefined) return [...lines]
  story.section = section
  notes.understood.push({ line: first.number, what: 'section', value: section })
  const left = second ? [second, ...others] : []
  return marked?.headline ? [{ ...first, text: marked.headline }, ...left] : left
}

/**
 * Reads the headline into `story`, and returns the lines below it.
 * @throws {UnreadableCopy} if the first line is something else
 */
export function takeHeadline(
  lines: readonly CopyLine[],
  story: IncomingStory,
  notes: ReadingNotes,
): CopyLine[] {
  const [line, ...rest] = lines
  if (!line) {
    throw new UnreadableCopy(
      'Judul tidak ditemukan. Tulis judul pada baris pertama, lalu paragraf di bawahnya.',
    )
  }
  const missing = missingHeadline(line.text, rest[0]?.text)
  if (missing) {
    throw new UnreadableCopy(
      `Judul tidak ditemukan: “${excerpt(line.text)}” ${missing}. Tulis judul pada baris sendiri di atasnya.`,
      line.number,
    )
  }
  story.headline = line.text
  notes.understood.push({ line: line.number, what: 'headline', value: line.text })
  return rest
}

/** What the line in the place of the headline is instead, in Indonesian; `undefined` if it can be a headline. */
function missingHeadline(text: string, next: string | undefined): string | undefined {
  const byline = readByline(text)
  if (byline && (!byline.stamp || (byline.stamp.date && byline.stamp.time))) {
    return 'adalah baris penulis atau waktu'
  }
  if (readOpening(text)) return 'adalah paragraf pertama'
  if (text.length > LONGEST_HEADLINE) return 'terlalu panjang untuk judul'
  const isSentence = /[^.]\.["”]?$/u.test(text) && !(next && readByline(next))
  return isSentence ? 'adalah kalimat yang berakhir dengan titik' : undefined
}
