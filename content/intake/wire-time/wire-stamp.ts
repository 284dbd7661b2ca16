import { MONTH_PATTERN, WEEKDAY_PATTERN } from './wire-calendar.ts'

/** The parts of a time stamp as printed, not validated yet: `Sabtu`, `08/01/2022`, `06:38`, `WIB`. */
export interface StampWords {
  weekday?: string
  date?: string
  time?: string
  zone?: string
}

/** A line that ends with a time stamp, or parts of one. */
export interface StampedLine {
  stamp: StampWords
  /** The text before the stamp: names, or empty. */
  before: string
  /** The separator between the two, such as ` | ` or `, pukul `. */
  gap: string
}

/** In characters; no byline with a stamp is longer. This also bounds the search below. */
const LONGEST_STAMPED_LINE = 200

/** Patterns of each part at the end of the remaining line. Unknown zones match too, so that they can be refused by name. */
const PARTS: readonly (readonly [keyof StampWords, RegExp])[] = [
  ['zone', /(?<![\p{L}\d])(?:WIB|WITA|WIT|(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d{2})?)$/iu],
  ['zone', /(?<=\d[:.]\d{2}\s?\(?)(?:[+-]\d{2}:?\d{2}|Z|[A-Z]{3,5})$/u],
  ['time', /(?<![\d.:/])\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,3})?)?(?:\s?[ap]\.?m\.?)?$/iu],
  ['date', /(?<!\d)\d{4}([-/])\d{1,2}\1\d{1,2}$/u],
  ['date', /(?<![\d/.-])\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})$/u],
  ['date', /(?<!\d)\d{1,2}(?:\s|-|\s-\s)\p{L}{3,10}\.?,?[\s-]\d{4}$/u],
  [
    'date',
    new RegExp(`(?<![\\p{L}\\d])(?:${MONTH_PATTERN})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}$`, 'iu'),
  ],
  ['weekday', new RegExp(`(?<![\\p{L}\\d])(?:${WEEKDAY_PATTERN})$`, 'iu')],
]

const GAP = /(?:[\s|,;•·–—()@/-]|(?<!\p{L})(?:pukul|pkl\.?|jam)(?=$|[\s|,(])|(?<=\d)T)+$/iu

/** Finds the parts of a stamp at the end of `text`, in any order; `undefined` if there are none. */
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
