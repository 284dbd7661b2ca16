import { type CopyLine, endsSentence } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { readByline } from './byline/wire-byline.ts'
import { readOpening } from './dateline/wire-dateline.ts'
import type { WireDraft } from './wire-draft.ts'
import { readPhotoLine } from './wire-photo.ts'
import type { SourceTable } from './words/source-table.ts'

const NUMBERED =
  /^(?:berita|naskah|artikel|story|item)\s+(?:ke-?)?(\d{1,2}|dua|two|kedua)\s*[:.)-]?$/iu

/**
 * Refuses a file with two stories: a second headline, above a time or a dateline of its own.
 * @throws {UnreadableCopy} at the second headline
 */
export function refuseSecondStory(lines: readonly CopyLine[], { sources }: WireDraft): void {
  const starts: CopyLine[] = []
  let hasText = false
  for (const [index, line] of lines.entries()) {
    const isText = line.text.length > 60 && endsSentence(line.text)
    const next = lines.slice(index + 1, index + 4)
    const isStart =
      isTitle(line.text) && startsStory(next, sources) && !isAround(line.text, sources)
    if (isStart && (starts.length === 0 || hasText)) {
      starts.push(line)
      hasText = false
    } else if (isText || (index > 0 && readOpening(line.text, sources))) hasText = true
    if (starts.length > 1 || (hasText && NUMBERED.test(line.text))) {
      throw new UnreadableCopy(
        `Berkas ini tampaknya berisi dua berita; yang kedua berjudul “${excerpt(line.text)}”. Simpan satu berita per berkas.`,
        line.number,
      )
    }
  }
}

/** Whether a headline stands above `next`: a full time stamp, at most below a byline, or a certain dateline. */
function startsStory(next: readonly CopyLine[], sources: SourceTable): boolean {
  const [first, second] = next
  if (!first) return false
  const opening = readOpening(first.text, sources)
  if (opening && opening.doubt === undefined && first.text.length > 60) return true
  return [first, second].some((line) => {
    const stamp = line && readByline(line.text, sources)?.stamp
    return stamp?.date !== undefined && stamp.time !== undefined
  })
}

/** Whether a line that looks like a headline is a byline, a time or the words below a photo. */
const isAround = (text: string, sources: SourceTable): boolean =>
  readByline(text, sources) !== undefined || readPhotoLine(text, '', 'body', sources) !== undefined

function isTitle(text: string): boolean {
  const words = text.split(' ').length
  return (
    words >= 3 &&
    words <= 25 &&
    text.length <= 200 &&
    /^["“'‘]?[\p{Lu}\d]/u.test(text) &&
    !/[.,;:…]["”]?$/u.test(text)
  )
}
