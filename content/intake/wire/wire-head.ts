import { type CopyLine, endsSentence } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { momentIn } from '#content/intake/wire-time/embargo-time.ts'
import { emptyRole } from './byline/byline-roles.ts'
import { readByline, readPlainByline, withPeople } from './byline/wire-byline.ts'
import { readOpening } from './dateline/wire-dateline.ts'
import { takeByline, takeSource } from './wire-credits.ts'
import type { WireDraft } from './wire-draft.ts'
import { takeHeadline, takeSection } from './wire-headline.ts'
import { readPhotoLine } from './wire-photo.ts'
import { isPerson, namesIn } from './words/person-names.ts'
import { hasAddress } from './words/statement.ts'

/** Lines above the dateline that may be unknown, because the dateline itself is certain. */
const FURTHEST_DATELINE = 6

/**
 * Reads the section label, headline, summary, byline and photo line into the story, in the usual order of copy, and
 * returns the remaining lines: the body. `subject` is the headline if the copy has none.
 * @throws {UnreadableCopy} if there is no headline, or the time stamp is invalid
 */
export function readHead(
  lines: readonly CopyLine[],
  draft: WireDraft,
  subject?: CopyLine,
): CopyLine[] {
  const rest = withJoinedDateline(takeHeadline(takeSection(lines, draft), draft, subject), draft)
  let place = 0
  while (place < rest.length) {
    const taken = takeHeadLines(rest, place, draft)
    if (taken === 0) break
    place += taken
  }
  return rest.slice(place)
}

/** A dateline on a line of its own, joined to the paragraph below: `Jombang, NU Online`. */
function withJoinedDateline(lines: readonly CopyLine[], draft: WireDraft): CopyLine[] {
  const { sources } = draft
  const place = lines.slice(0, FURTHEST_DATELINE).findIndex(({ text }, index) => {
    const next = lines[index + 1]
    if (!next || text.length > 60 || !/^\p{Lu}[^.!?:]+$/u.test(text)) return false
    if (next.text.length <= 60 || !endsSentence(next.text)) return false
    const opening = readOpening(`${text} – ${next.text}`, sources)
    return (
      opening?.source !== undefined &&
      opening.place !== undefined &&
      opening.rest === next.text &&
      sources.find(opening.source) !== undefined
    )
  })
  const [line, next] = lines.slice(place, place + 2)
  if (place === -1 || !line || !next) return [...lines]
  draft.understand(line, 'dateline', line.text)
  const joined = { ...next, text: `${line.text} – ${next.text}` }
  return [...lines.slice(0, place), joined, ...lines.slice(place + 2)]
}

/** Reads what is at `place` between the headline and the body; returns the number of lines, 0 where the body begins. */
function takeHeadLines(lines: readonly CopyLine[], place: number, draft: WireDraft): number {
  const line = lines[place]
  if (!line) return 0
  const byline = readByline(line.text, draft.sources)
  if (byline) {
    takeByline(byline, line, draft)
    return 1
  }
  const labelled = takeLabelled(lines, place, draft)
  if (labelled > 0) return labelled
  if (line.text.toLowerCase() === draft.story.headline.toLowerCase()) {
    draft.drop(line, 'judul terulang')
    return 1
  }
  if (takeSource(line, draft)) return 1
  if (readOpening(line.text, draft.sources)) return 0
  const below = lines.slice(place + 1)
  return takePhoto(line, draft) || takeUnmarked(line, below, draft) ? 1 : 0
}

/** A label without a name, and the names on the lines below: `Oleh :`. */
function takeLabelled(lines: readonly CopyLine[], place: number, draft: WireDraft): number {
  const line = lines[place]
  const role = line && emptyRole(line.text)
  if (!line || !role || lines.length - place < 3) return 0
  draft.drop(line, 'label tanpa nama')
  const next = lines[place + 1]
  if (!next || !namesIn(next.text).every(isPerson)) return 1
  if (role === 'other') draft.drop(next, 'bagian baris penulis yang bukan nama penulis atau editor')
  else
    takeByline(
      withPeople(`${role === 'editor' ? 'editor' : 'oleh'}: ${next.text}`, draft.sources),
      next,
      draft,
    )
  return 2
}

/** Reads a photo line below the headline. */
function takePhoto(line: CopyLine, draft: WireDraft): boolean {
  const { story } = draft
  const photo = readPhotoLine(line.text, story.headline, 'head', draft.sources)
  if (!photo) return false
  if (story.photo) {
    draft.drop(line, 'foto kedua; yang pertama dipakai')
    return true
  }
  story.photo = photo
  draft.understand(line, 'photo', photo.caption ?? photo.alt)
  if (!photo.credit) {
    draft.warn(line, 'Kredit foto tidak ditemukan. Tulis di akhir keterangan: (foto: nama).')
  }
  return true
}

/** A name above a time is an author; a portal is nothing; a line above a byline or a dateline is the summary. */
function takeUnmarked(line: CopyLine, below: readonly CopyLine[], draft: WireDraft): boolean {
  const plain = readPlainByline(line.text, draft.sources)
  if (plain && below.length > 0) {
    takeByline(plain, line, draft)
    return true
  }
  return (
    takeNames(line, below[0], draft) ||
    takeSummary(line, below, draft) ||
    dropUnknown(line, below, draft)
  )
}

function takeNames(line: CopyLine, below: CopyLine | undefined, draft: WireDraft): boolean {
  const names = line.text.replace(/^\(([^()]{3,60})\)$/u, '$1')
  if (!below || endsSentence(names) || draft.story.authors.length > 0) return false
  const segments = names.split(/\s+[|–—-]\s+/u)
  if (!segments.every((segment) => namesIn(segment).every(isPerson))) return false
  const next = readByline(below.text, draft.sources) ?? readPlainByline(below.text, draft.sources)
  const isCertain = next !== undefined && next.authors.length === 0
  const isLikely =
    segments.length === 1 &&
    line.text.includes(' ') &&
    line.text.split(' ').length <= 5 &&
    endsSentence(below.text)
  if (!isCertain && !isLikely) return false
  takeByline(withPeople(names, draft.sources), line, draft)
  if (!isCertain) {
    draft.warn(line, `“${line.text}” dianggap nama penulis. Tulis “Oleh: ${line.text}” agar pasti.`)
  }
  return true
}

/** A summary is a sentence of some length, above a byline or a dateline. */
function takeSummary(line: CopyLine, below: readonly CopyLine[], draft: WireDraft): boolean {
  const { story, sources } = draft
  const next = below.slice(0, 2)
  const isAboveByline =
    !story.publishedAt && next.some(({ text }) => readByline(text, sources)?.stamp !== undefined)
  const isAboveDateline = next[0] !== undefined && readOpening(next[0].text, sources)?.place
  const isSentence =
    line.text.split(' ').length >= 5 && !hasAddress(line.text) && !isTime(line.text)
  if (story.summary || line.text.length > 400 || !isSentence) return false
  if (!isAboveByline && !isAboveDateline) return false
  story.summary = line.text
  draft.understand(line, 'summary', line.text)
  if (!isAboveByline) {
    draft.warn(
      line,
      `“${excerpt(line.text)}” berdiri di atas paragraf pertama; dianggap ringkasan.`,
    )
  }
  return true
}

/** Whether a line is about when the copy appeared: it has a date and a clock, and few other words. */
function isTime(text: string): boolean {
  const moment = momentIn(text.slice(0, 200))
  return moment?.date !== undefined && moment.clock !== undefined && text.split(' ').length <= 14
}

/** A short line above a certain dateline that is nothing known: dropped, and told. */
function dropUnknown(line: CopyLine, below: readonly CopyLine[], draft: WireDraft): boolean {
  if (line.text.length > 160 || (line.text.length > 60 && endsSentence(line.text))) return false
  const isAbove = below.slice(0, FURTHEST_DATELINE).some(({ text }) => {
    const opening = readOpening(text, draft.sources)
    return opening !== undefined && opening.doubt === undefined
  })
  if (!isAbove) return false
  draft.drop(line, 'baris tidak dikenal di atas paragraf pertama')
  draft.warn(line, `“${excerpt(line.text)}” di atas paragraf pertama tidak dikenal; tidak diambil.`)
  return true
}
