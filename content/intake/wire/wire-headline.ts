import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { readByline, readPlainByline } from './byline/wire-byline.ts'
import { readOpening } from './dateline/wire-dateline.ts'
import type { WireDraft } from './wire-draft.ts'
import { readSectionLabel } from './wire-section.ts'
import type { SourceTable } from './words/source-table.ts'
import { isStatement } from './words/statement.ts'

/** In characters; the longest headlines on portals have about 150. */
const LONGEST_HEADLINE = 250
/** The portal's name behind a headline: `Judul - Kompas.com`, `Judul | detikNews`. */
const PORTAL_BEHIND = /^(.{15,})\s+[|–—-]\s+([^|–—]{2,40})$/u

/** A headline in bold, as chats and Markdown mark it: `*Judul*`. */
const STARRED =
  /(?<![\p{L}\d*_])(\*{1,2}|_{1,2})(?=[^\s*_])([^*_]{1,250}?[^\s*_])\1(?![\p{L}\d*_])/gu

/** Labels above the headline have one or two words; trails (`Tribun Timur / Sulsel`) more. */
const LABEL = /^[\p{Lu}\d][\p{L}\d.&'’-]*(?: [\p{L}\d.&'’-]+)?$/u
const TRAIL = /^(?:(?:home|beranda) .{2,60}|[^/>»]{2,30}(?:\s+[/>»]\s+[^/>»]{2,30}){1,4})$/iu
/** In characters; a longer line is no label, trail or name of a portal. */
const LONGEST_LABEL = 100
/** In lines; a page has at most so many labels above its headline. */
const MOST_LABELS = 6

/** Takes what stands above the headline (portal names, labels, trails), reads the section, returns the other lines. */
export function takeSection(lines: readonly CopyLine[], draft: WireDraft): CopyLine[] {
  const rest = [...lines]
  for (let count = 0; count < MOST_LABELS; count += 1) {
    const [first, second] = rest
    if (!first) return []
    const marked = readSectionLabel(first.text)
    if (marked?.headline && draft.takeSection(marked.section, first)) {
      return [{ ...first, text: marked.headline }, ...rest.slice(1)]
    }
    const isLabel = marked !== undefined || isPageLabel(rest, draft.sources)
    if (!isLabel || !second) return rest
    takeLabel(first, marked?.section, draft)
    rest.shift()
  }
  return rest
}

/** The last label above the headline is the section; a portal's name or a trail without a section is nothing. */
function takeLabel(line: CopyLine, marked: string | undefined, draft: WireDraft): void {
  const label = marked ?? line.text
  const isPortal = isPortalAlone(label, draft.sources)
  const isSection = marked !== undefined || (LABEL.test(label) && !isPortal)
  if (!isSection) {
    draft.drop(line, isPortal ? 'nama portal di kepala halaman' : 'kepala halaman')
    return
  }
  const { notes } = draft
  const former = notes.understood.find(({ what }) => what === 'section')
  if (former) {
    notes.understood = notes.understood.filter((part) => part !== former)
    notes.dropped.push({ line: former.line, text: former.value, reason: 'kepala halaman' })
  }
  if (!draft.takeSection(label, line)) draft.drop(line, 'kepala halaman')
}

/** Whether the first line is a label of the page: short, and with a line below that is clearly the headline. */
function isPageLabel(lines: readonly CopyLine[], sources: SourceTable): boolean {
  const [first, ...below] = lines
  if (!first || first.text.length > LONGEST_LABEL) return false
  if (isStatement(first.text.replace(/\S+\.\S+/gu, ''))) return false
  const isLabel = (text: string) =>
    text.length <= 24 ? LABEL.test(text) || isPortalAlone(text, sources) : false
  const isTrail = TRAIL.test(first.text) && first.text.length <= 80
  if (!isTrail && !isLabel(first.text) && !isPortalAlone(first.text, sources)) return false
  const place = below.slice(0, MOST_LABELS).findIndex(({ text }) => !isLabel(text))
  const title = below[place]
  return (
    title !== undefined &&
    below.length > place + 1 &&
    canBeHeadline(title, below[place + 1], first.text, sources)
  )
}

function canBeHeadline(
  title: CopyLine,
  below: CopyLine | undefined,
  label: string,
  sources: SourceTable,
): boolean {
  return (
    title.text.split(' ').length >= 3 &&
    title.text.length <= 200 &&
    !/[.…:]["”]?$/u.test(title.text) &&
    !title.text.toLowerCase().startsWith(`${label.toLowerCase()} `) &&
    missingHeadline(title.text, below?.text, sources) === undefined
  )
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
