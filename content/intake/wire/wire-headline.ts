import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { readByline, readPlainByline } from './wire-byline.ts'
import { readOpening } from './wire-dateline.ts'
import type { WireDraft } from './wire-draft.ts'
import { isBareLabel, readSectionLabel } from './wire-section.ts'
import type { SourceTable } from './words/source-table.ts'

/** In characters; the longest headlines on portals have about 150. */
const LONGEST_HEADLINE = 250
/** The portal's name behind a headline: `Judul - Kompas.com`, `Judul | detikNews`. */
const PORTAL_BEHIND = /^(.{15,})\s+[|–—-]\s+([^|–—]{2,40})$/u

/** A headline in bold, as chats and Markdown mark it: `*Judul*`. */
const STARRED =
  /(?<![\p{L}\d*_])(\*{1,2}|_{1,2})(?=[^\s*_])([^*_]{1,250}?[^\s*_])\1(?![\p{L}\d*_])/gu

/** Drops portal names above the headline, reads a section label, and returns the remaining lines. */
export function takeSection(lines: readonly CopyLine[], draft: WireDraft): CopyLine[] {
  const rest = [...lines]
  while (rest.length > 2 && rest[0] && isPageName(rest[0].text, rest[1], rest[2], draft.sources)) {
    draft.drop(rest[0], 'nama portal di kepala halaman')
    rest.shift()
  }
  const [first, second, ...others] = rest
  if (!first) return []
  const marked = readSectionLabel(first.text)
  const bare =
    !marked &&
    isBareLabel(first.text, second?.text) &&
    !(second && readByline(second.text, draft.sources))
  const section = marked?.section ?? (bare ? first.text : undefined)
  if (section === undefined || !draft.takeSection(section, first)) return rest
  const left = second ? [second, ...others] : []
  return marked?.headline ? [{ ...first, text: marked.headline }, ...left] : left
}

/**
 * Reads the headline into the story, and returns the lines below it. `subject` is the headline if the copy has none.
 * @throws {UnreadableCopy} if the first line is something else
 */
export function takeHeadline(
  lines: readonly CopyLine[],
  draft: WireDraft,
  subject?: CopyLine,
): CopyLine[] {
  const [line, ...rest] = lines
  if (!line) {
    throw new UnreadableCopy(
      'Judul tidak ditemukan. Tulis judul pada baris pertama, lalu paragraf di bawahnya.',
    )
  }
  const missing = missingHeadline(line.text, rest[0]?.text, draft.sources)
  if (missing && subject && !missingHeadline(subject.text, undefined, draft.sources)) {
    setHeadline(subject, draft)
    return [...lines]
  }
  if (missing) {
    throw new UnreadableCopy(
      `Judul tidak ditemukan: “${excerpt(line.text)}” ${missing}. Tulis judul pada baris sendiri di atasnya.`,
      line.number,
    )
  }
  setHeadline(line, draft)
  return rest
}

function setHeadline(line: CopyLine, draft: WireDraft): void {
  const text = line.text.replace(STARRED, '$2')
  const [, title, portal] = PORTAL_BEHIND.exec(text) ?? []
  const isPortal = title && portal && isPortalAlone(portal, draft.sources)
  draft.story.headline = isPortal ? title : text
  if (isPortal) draft.drop(line, 'nama portal di belakang judul', portal)
  draft.understand(line, 'headline', draft.story.headline)
}

function isPortalAlone(text: string, sources: SourceTable): boolean {
  const byline = readPlainByline(text, sources)
  return byline !== undefined && byline.authors.length === 0
}

/** Whether the first line is a portal's name, above a line that can be the headline: a headline may be `Berita Duka`. */
function isPageName(
  text: string,
  next: CopyLine | undefined,
  below: CopyLine | undefined,
  sources: SourceTable,
): boolean {
  return (
    isPortalAlone(text, sources) &&
    next !== undefined &&
    next.text.split(' ').length >= 3 &&
    missingHeadline(next.text, below?.text, sources) === undefined
  )
}

/** What the line in the place of the headline is instead, in Indonesian; `undefined` if it can be a headline. */
function missingHeadline(
  text: string,
  next: string | undefined,
  sources: SourceTable,
): string | undefined {
  const byline = readByline(text, sources)
  if (byline && (!byline.stamp || (byline.stamp.date && byline.stamp.time))) {
    return 'adalah baris penulis atau waktu'
  }
  if (isDateline(text, sources)) return 'adalah paragraf pertama'
  if (text.length > LONGEST_HEADLINE) return 'terlalu panjang untuk judul'
  const isSentence = /[^.]\.["”]?$/u.test(text.slice(-4)) && !(next && readByline(next, sources))
  return isSentence ? 'adalah kalimat yang berakhir dengan titik' : undefined
}

/** A headline may have a place and a colon or dash before it: `Bandung - Macet Panjang`. */
function isDateline(text: string, sources: SourceTable): boolean {
  const opening = readOpening(text, sources)
  if (!opening || opening.doubt) return false
  return opening.place !== undefined ? !/^[^:]{2,40}:/u.test(text) || /[.]["”]?$/u.test(text) : true
}
