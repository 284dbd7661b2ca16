import { cellsOf } from '#content/intake/structure/typed-table.ts'
import { tidyCopy } from './copy-tidying.ts'

/** A non-blank line of copy, trimmed and with single spaces. */
export interface CopyLine {
  /** Counted from 1 including blank lines, as text editors show it. */
  number: number
  text: string
  /** Whether a blank line precedes it. */
  afterBlank: boolean
  /** The cells of a line that is laid out as a row of a table. */
  cells?: readonly string[]
}

/** The non-blank lines of `text`. */
export function copyLines(text: string): CopyLine[] {
  const lines: CopyLine[] = []
  let afterBlank = false
  for (const [index, raw] of tidyCopy(text).split('\n').entries()) {
    const words = raw.replace(/[ \t]+/g, ' ').trim()
    if (words === '') {
      afterBlank = true
      continue
    }
    const cells = cellsOf(raw)
    lines.push({ number: index + 1, text: words, afterBlank, ...(cells && { cells }) })
    afterBlank = false
  }
  return lines
}

/** Whether `text` ends like a sentence, possibly with closing quotes and brackets. */
export function endsSentence(text: string): boolean {
  // Only the end counts: a long paragraph is not searched.
  return /[.!?…:;]["'”’»)\]]*$|["”»]$/.test(text.slice(-12))
}
