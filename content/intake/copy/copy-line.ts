import { tidyCopy } from './copy-tidying.ts'

/** A line of copy that holds something, without space at its ends and with single spaces inside. */
export interface CopyLine {
  /** Counted from 1, empty lines included, as an editor program shows it. */
  number: number
  text: string
  /** Whether an empty line stood before it. */
  afterBlank: boolean
}

/** The lines of `text` that hold something. */
export function copyLines(text: string): CopyLine[] {
  const lines: CopyLine[] = []
  let afterBlank = false
  for (const [index, raw] of tidyCopy(text).split('\n').entries()) {
    const words = raw.replace(/[ \t]+/g, ' ').trim()
    if (words === '') {
      afterBlank = true
      continue
    }
    lines.push({ number: index + 1, text: words, afterBlank })
    afterBlank = false
  }
  return lines
}

/** Whether `text` ends as a sentence does, closing quotes and brackets allowed. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;]["'”’»)\]]*$|["”»]$/.test(text)
}
