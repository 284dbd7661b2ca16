import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import { cutWords } from '#content/intake/legacy/legacy-story.ts'
import { readOpening } from '#content/intake/wire/dateline/wire-dateline.ts'
import type { Inline } from '#content/model/story/body.ts'
import { inlineText } from '#content/model/story/body-text.ts'
import { textField } from '#content/model/story/fields.ts'
import type { SentDraft } from './sent-draft.ts'
import type { Sent } from './sent-item.ts'

/** Moves the dateline from the first paragraph to the story. `sent` is what a field of the piece says of the place. */
export function takeDateline(
  body: IncomingBlock[],
  sent: Sent | undefined,
  draft: SentDraft,
): void {
  const at = body.findIndex(({ type }) => type === 'paragraph')
  const first = body[at]
  const place = { number: sent?.line ?? 1, text: '' }
  if (first?.type === 'paragraph') {
    const text = inlineText(first.content)
    const opening = readOpening(text, draft.sources)
    const isCertain = opening?.place !== undefined && opening.doubt === undefined
    const isTold = opening?.place !== undefined && sent !== undefined && says(sent, opening.place)
    if (opening?.place && (isCertain || isTold) && text.endsWith(opening.rest)) {
      const content = withoutStart(first.content, text.length - opening.rest.length)
      body[at] = { ...first, content }
      draft.story.dateline = opening.place
      draft.understand(place, 'dateline', opening.place)
      if (opening.source && draft.story.agency === undefined) {
        draft.takeAgency(opening.source, { ...place, text: opening.source })
      }
      for (const other of opening.others) draft.drop(place, 'bukan kantor berita', other)
      if (opening.date) draft.drop(place, 'tanggal pada dateline', opening.date)
      return
    }
  }
  const told = placeIn(draft.wordsOf(sent) ?? '', draft)
  if (!told) return
  const { maxLength = 60, label } = textField('dateline')
  draft.story.dateline = cutWords(told, { maxLength, label: label.id }, draft.onLoss)
  draft.understand(place, 'dateline', draft.story.dateline)
}

/** The place in a dateline that stands by itself: `London (dpa) -`; none if it is a time. */
function placeIn(written: string, draft: SentDraft): string {
  const bare = written.replace(/[\s,]*[–—-]+\s*$/u, '').trim()
  if (bare === '' || /^\d/.test(bare)) return ''
  const opening = readOpening(`${bare} - Isi.`, draft.sources)
  return opening?.place ?? bare.replace(/\s*\([^()]*\)$/u, '')
}

const says = (sent: Sent, place: string): boolean =>
  sent.value.toLowerCase().includes(place.toLowerCase())

/** The words without their first `count` characters. */
function withoutStart(content: readonly Inline[], count: number): Inline[] {
  let left = count
  return content.flatMap((part): Inline[] => {
    if (left === 0) return [part]
    const length = inlineText([part]).length
    if (length <= left) {
      left -= length
      return []
    }
    const cut = left
    left = 0
    return part.type === 'text' ? [{ ...part, text: part.text.slice(cut) }] : [part]
  })
}
