/**
 * A passage of a text that somebody has commented on, found again after the text was edited.
 * @module
 */

/** The fields of a story in which passages stand. */
export const PASSAGE_PLACES = ['headline', 'summary', 'body'] as const

export type PassagePlace = (typeof PASSAGE_PLACES)[number]

/** Characters that a comment may have. */
export const LONGEST_COMMENT = 2_000

/** Characters that are kept of a passage, and of the text on either side of it. */
export const LONGEST_QUOTE = 500
export const LONGEST_CONTEXT = 60
/** Shorter words stand in many places: without their surroundings they are not found again. */
const TELLING = 12
/** Characters of surroundings that tell one place from another. */
const TELLING_CONTEXT = 5

/** The words of a passage, what stood before and after it, and how many paragraphs were above it. */
export interface Passage {
  quote: string
  before: string
  after: string
  block: number
}

/** The passage from character `start` up to `end` of `text`, whose paragraphs are lines. */
export function passageAt(text: string, start: number, end: number): Passage {
  const until = Math.min(end, start + LONGEST_QUOTE)
  return {
    quote: text.slice(start, until),
    before: text.slice(Math.max(0, start - LONGEST_CONTEXT), start),
    after: text.slice(until, until + LONGEST_CONTEXT),
    block: blockAt(text, start),
  }
}

/**
 * Where the passage stands in `text`, as beginning and end: of several places with its words the one with most of its
 * surroundings, then the one nearest to its paragraph. `undefined` if it has gone.
 */
export function placeOf(text: string, passage: Passage): readonly [number, number] | undefined {
  const { quote } = passage
  if (quote === '') return undefined
  let best: { start: number; context: number; distance: number } | undefined
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const context =
      sameEnd(text.slice(0, start), passage.before) +
      sameStart(text.slice(start + quote.length), passage.after)
    const distance = Math.abs(blockAt(text, start) - passage.block)
    const isBetter =
      !best || context > best.context || (context === best.context && distance < best.distance)
    if (isBetter) best = { start, context, distance }
  }
  if (!best) return undefined
  const hadContext = passage.before.length + passage.after.length
  const isTold = quote.length >= TELLING || best.context >= Math.min(TELLING_CONTEXT, hadContext)
  return isTold ? [best.start, best.start + quote.length] : undefined
}

const blockAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length - 1

function sameStart(one: string, other: string): number {
  let count = 0
  while (count < other.length && one[count] === other[count]) count += 1
  return count
}

function sameEnd(one: string, other: string): number {
  let count = 0
  while (count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1
  return count
}
