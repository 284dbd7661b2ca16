import { WEEKDAY_PATTERN } from './wire-calendar.ts'

/** A stamp as printed, in its parts, none of them checked yet: `Sabtu`, `08/01/2022`, `06:38`, `WIB`. */
export interface StampWords {
  weekday?: string
  date?: string
  time?: string
  zone?: string
}

/** A line that ends in parts of a stamp. */
export interface StampedLine {
  stamp: StampWords
  /** What stands before the stamp: names, or nothing. */
  before: string
  /** The spaces, bars, dashes and words between the two: ` | `, `, pukul `. */
  gap: string
}

/** A byline with its stamp is never longer; this also bounds the search below. */
const LONGEST_STAMPED_LINE = 200

/** Each part as it ends what is left of the line. Unknown zones count, so that they can be refused by name. */
const PARTS: readonly (readonly [keyof StampWords, RegExp])[] = [
  ['zone', /(?<![\p{L}\d])(?:WIB|WITA|WIT|(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d{2})?)$/iu],
  ['zone', /(?<=\d[:.]\d{2}\s?\(?)(?:[+-]\d{2}:?\d{2}|Z|[A-Z]{3,5})$/u],
  ['time', /(?<![\d.:/])\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,3})?)?$/u],
  ['date', /(?<!\d)\d{4}-\d{1,2}-\d{1,2}$/u],
  ['date', /(?<![\d/.-])\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})$/u],
  ['date', /(?<!\d)\d{1,2}(?:\s|-|\s-\s)\p{L}{3,10}\.?,?[\s-]\d{4}$/u],
  ['weekday', new RegExp(`(?<![\\p{L}\\d])(?:${WEEKDAY_PATTERN})$`, 'iu')],
]

const GAP = /(?:[\s|,;•·–—()@/-]|(?<!\p{L})(?:pukul|pkl\.?|jam)(?=$|[\s|,(])|(?<=\d)T)+$/iu

/** Reads a stamp from the end of `text` backwards, its parts in any order; `undefined` if there is no part. */
export function stampedLine(text: string): StampedLine | undefined {
  if (text.length > LONGEST_STAMPED_LINE) return undefined
  const stamp: StampWords = {}
  let gap = ''
  let rest = text.replace(/[\s)]+$/u, '')
  for (;;) {
    const found = PARTS.map(([what, pattern]) => [what, pattern.exec(rest)?.[0]] as const).find(
      ([what, words]) => words !== undefined && stamp[what] === undefined,
    )
    if (found?.[1] === undefined) break
    stamp[found[0]] = found[1]
    rest = rest.slice(0, rest.length - found[1].length)
    gap = GAP.exec(rest)?.[0] ?? ''
    rest = rest.slice(0, rest.length - gap.length)
  }
  if (Object.keys(stamp).length === 0) return undefined
  return { stamp, before: rest, gap }
}
