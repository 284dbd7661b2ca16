import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import type { IncomingStory, ReadingNotes } from '#content/intake/copy/incoming-story.ts'
import { readClosing } from './wire-agency.ts'
import { doubtfulPlace, readOpening } from './wire-dateline.ts'

/** Moves the dateline, and an agency or portal named in it, from the first paragraph to `story`. */
export function takeOpening(
  paragraphs: readonly CopyLine[],
  story: IncomingStory,
  notes: ReadingNotes,
): void {
  const first = paragraphs[0]
  if (!first) return
  const opening = readOpening(first.text)
  const place = opening ? undefined : doubtfulPlace(first.text)
  if (place) {
    notes.warnings.push({
      line: first.number,
      message: `Paragraf pertama diawali “${place} -”. Bila itu tempat berita, tulis dengan huruf besar: ${place.toUpperCase()} -.`,
    })
  }
  if (!opening) return
  first.text = opening.rest
  if (opening.place) {
    story.dateline = opening.place
    notes.understood.push({ line: first.number, what: 'dateline', value: opening.place })
  }
  if (opening.source && !story.agency) {
    story.agency = opening.source
    notes.understood.push({ line: first.number, what: 'agency', value: opening.source })
  }
}

/**
 * Removes the closing parentheses from the last paragraph. An agency named there is certain, while the dateline may have
 * named a portal.
 */
export function takeClosing(
  paragraphs: CopyLine[],
  story: IncomingStory,
  notes: ReadingNotes,
): void {
  for (
    let last = paragraphs.at(-1), left = 3;
    last && left > 0;
    last = paragraphs.at(-1), left -= 1
  ) {
    const closing = readClosing(last.text)
    if (!closing) return
    if (closing.agency) {
      dropOpeningAgency(closing.agency, story, notes)
      story.agency = closing.agency
      notes.understood.push({ line: last.number, what: 'agency', value: closing.agency })
    } else if (closing.other) {
      notes.dropped.push({
        line: last.number,
        text: `(${closing.other})`,
        reason: 'inisial atau tanda penutup naskah',
      })
    }
    last.text = closing.text
    if (closing.text === '') paragraphs.pop()
    if (closing.agency) return
  }
}

/** Portals print their own name in the dateline, and the agency's at the end. */
function dropOpeningAgency(agency: string, story: IncomingStory, notes: ReadingNotes): void {
  const former = notes.understood.find(({ what }) => what === 'agency')
  if (!former || story.agency === agency) return
  notes.understood = notes.understood.filter((part) => part !== former)
  notes.dropped.push({
    line: former.line,
    text: former.value,
    reason: `bukan kantor berita; naskah ditutup (${agency})`,
  })
}
