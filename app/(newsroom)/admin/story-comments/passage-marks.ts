import { placeOf } from '#content/model/story/passage.ts'
import type { PlacedPassage } from './comment-records.ts'
import { bodyRange, textOf } from './form-text.ts'

const MARK = 'commented'

/** Marks passages of the body, above the text: nothing of the text changes. Browsers without highlights mark nothing. */
export function markPassages(passages: readonly PlacedPassage[]): void {
  if (!('highlights' in CSS)) return
  const inBody = passages.filter(({ place }) => place === 'body')
  if (inBody.length === 0) {
    CSS.highlights.delete(MARK)
    return
  }
  const text = textOf('body')
  const ranges = inBody.flatMap((passage) => {
    const place = placeOf(text, passage)
    const range = place && bodyRange(...place)
    return range ? [range] : []
  })
  CSS.highlights.set(MARK, new Highlight(...ranges))
}
