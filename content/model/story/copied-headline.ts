/**
 * The headline of a copy of a story, which tells the two apart until it is written anew.
 * @module
 */
import { STORY_TEXTS } from './fields.ts'

/** What a copy says behind its headline: `(salinan)`, then `(salinan 2)`. */
const MARK = / \(salinan(?: (\d+))?\)$/u

/** The headline of a copy of the story with `headline`; of a copy of a copy, the next number. */
export function copiedHeadline(headline: string): string {
  const found = MARK.exec(headline)
  const number = found ? Number(found[1] ?? 1) + 1 : 1
  const mark = number > 1 ? ` (salinan ${number})` : ' (salinan)'
  const room = STORY_TEXTS.headline.maxLength - mark.length
  const own = [...headline.replace(MARK, '').trimEnd()].slice(0, room).join('')
  return `${own}${mark}`
}

/** Whether a headline still says that its story is a copy. */
export const isCopiedHeadline = (headline: string): boolean => MARK.test(headline)
