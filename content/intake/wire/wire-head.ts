import { type CopyLine, endsSentence } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import type { IncomingStory, ReadingNotes } from '#content/intake/copy/incoming-story.ts'
import { readByline, withPeople } from './wire-byline.ts'
import { takeByline, takeSource } from './wire-credits.ts'
import { readOpening } from './wire-dateline.ts'
import { takeHeadline, takeSection } from './wire-headline.ts'
import { areNames } from './wire-names.ts'
import { readPhotoLine } from './wire-photo.ts'

/**
 * Reads the section label, headline, summary, byline and photo line into `story`, in the usual order of copy, and returns
 * the remaining lines: the body.
 * @throws {UnreadableCopy} if there is no headline, or the time stamp is invalid
 */
export function readHead(
  lines: readonly CopyLine[],
  story: IncomingStory,
  notes: ReadingNotes,
): CopyLine[] {
  const rest = takeHeadline(takeSection(lines, story, notes), story, notes)
  let place = 0
  for (const [index, line] of rest.entries()) {
    if (!takeHeadLine(line, rest.slice(index + 1, index + 3), story, notes)) break
    place = index + 1
  }
  return rest.slice(place)
}

/** Reads one line between the headline and the body; returns `false` if the body begins with it. */
function takeHeadLine(
  line: CopyLine,
  next: readonly CopyLine[],
  story: IncomingStory,
  notes: ReadingNotes,
): boolean {
  const byline = readByline(line.text)
  if (byline) {
    takeByline(byline, line, story, notes)
    return true
  }
  if (line.text.toLowerCase() === story.headline.toLowerCase()) {
    notes.dropped.push({ line: line.number, text: line.text, reason: 'judul terulang' })
    return true
  }
  if (takeSource(line, story, notes)) return true
  if (readOpening(line.text)) return false
  return takePhoto(line, story, notes) || takeUnmarked(line, next, story, notes)
}

function takePhoto(line: CopyLine, story: IncomingStory, notes: ReadingNotes): boolean {
  const photo = readPhotoLine(line.text, story.headline, 'head')
  if (!photo) return false
  if (story.photo) {
    notes.dropped.push({
      line: line.number,
      text: line.text,
      reason: 'foto kedua; yang pertama dipakai',
    })
    return true
  }
  story.photo = photo
  notes.understood.push({ line: line.number, what: 'photo', value: photo.caption ?? photo.alt })
  if (!photo.credit) {
    notes.warnings.push({
      line: line.number,
      message: 'Kredit foto tidak ditemukan. Tulis di akhir keterangan: (foto: nama).',
    })
  }
  return true
}

/** A name above a time is an author; a line above a byline or a dateline is the summary. */
function takeUnmarked(
  line: CopyLine,
  next: readonly CopyLine[],
  story: IncomingStory,
  notes: ReadingNotes,
): boolean {
  const below = next[0]
  if (!below) return false
  const segments = line.text.split(/\s+[|–—-]\s+/u)
  if (segments.every(areNames) && !endsSentence(line.text) && story.authors.length === 0) {
    const isCertain = readByline(below.text)?.authors.length === 0
    const isLikely = segments.length === 1 && line.text.includes(' ') && endsSentence(below.text)
    if (isCertain || isLikely) {
      takeByline(withPeople(line.text), line, story, notes)
      if (!isCertain) {
        notes.warnings.push({
          line: line.number,
          message: `“${line.text}” dianggap nama penulis. Tulis “Oleh: ${line.text}” agar pasti.`,
        })
      }
      return true
    }
  }
  const isAboveByline = !story.publishedAt && next.some(({ text }) => readByline(text))
  if (story.summary || line.text.length > 400 || !(isAboveByline || readOpening(below.text)?.place))
    return false
  story.summary = line.text
  notes.understood.push({ line: line.number, what: 'summary', value: line.text })
  if (!isAboveByline) {
    notes.warnings.push({
      line: line.number,
      message: `“${excerpt(line.text)}” berdiri di atas paragraf pertama; dianggap ringkasan.`,
    })
  }
  return true
}
