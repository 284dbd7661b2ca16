import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import type { IncomingStory, ReadingNotes } from '#content/intake/copy/incoming-story.ts'
import { readStampTime } from '#content/intake/wire-time/wire-time.ts'
import type { Byline } from './wire-byline.ts'

const SOURCE = /^(?:sumber|source)\s*:\s*(\S.{0,300})$/iu
const URL_SOURCE = /^https?:\/\/\S+$/iu

/**
 * Adds the people and the time of a byline to `story`, and notes them. Repeated ones are added once.
 * @throws {UnreadableCopy} if the time stamp is invalid
 */
export function takeByline(
  byline: Byline,
  line: CopyLine,
  story: IncomingStory,
  notes: ReadingNotes,
): void {
  for (const author of byline.authors) {
    if (story.authors.includes(author)) continue
    story.authors.push(author)
    notes.understood.push({ line: line.number, what: 'author', value: author })
  }
  if (byline.editor && !story.editor) {
    story.editor = byline.editor
    notes.understood.push({ line: line.number, what: 'editor', value: byline.editor })
  }
  for (const text of byline.other) {
    notes.dropped.push({
      line: line.number,
      text,
      reason: 'bagian baris penulis yang bukan nama penulis atau editor',
    })
  }
  if (byline.stamp) takeStamp(byline.stamp, line, story, notes)
}

function takeStamp(
  stamp: NonNullable<Byline['stamp']>,
  line: CopyLine,
  story: IncomingStory,
  notes: ReadingNotes,
): void {
  if (story.publishedAt) {
    notes.dropped.push({
      line: line.number,
      text: line.text,
      reason: 'waktu kedua; yang pertama dipakai',
    })
    return
  }
  const { instant, zone, hasZone } = readStampTime(stamp, line.number)
  story.publishedAt = instant
  story.timeZone = zone
  notes.understood.push({ line: line.number, what: 'publishedAt', value: instant.toISOString() })
  notes.understood.push({ line: line.number, what: 'timeZone', value: zone })
  if (!hasZone) {
    notes.warnings.push({
      line: line.number,
      message: `Zona waktu tidak disebut pada “${excerpt(line.text)}”; dianggap WIB.`,
    })
  }
}

/** Adds the source named in a line, by URL or by name, to `story`; returns `false` for any other line. */
export function takeSource(line: CopyLine, story: IncomingStory, notes: ReadingNotes): boolean {
  const source = SOURCE.exec(line.text)?.[1]
  if (source === undefined) return false
  if (URL_SOURCE.test(source) && URL.canParse(source) && !story.originalUrl) {
    story.originalUrl = source
    notes.understood.push({ line: line.number, what: 'originalUrl', value: source })
    return true
  }
  if (source.length > 40 || story.agency) return false
  story.agency = source
  notes.understood.push({ line: line.number, what: 'agency', value: source })
  return true
}
