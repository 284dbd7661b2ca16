import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { blocksText } from '#content/model/story/body-text.ts'

/** The plain text of a field in the form: a string, or a rich text body. Empty while a body cannot be parsed. */
export function writtenText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  try {
    return blocksText(blocksFromLexical(value, nothing, nothing)).trim()
  } catch {
    // Empty, or with an unfinished block.
    return ''
  }
}

const nothing = () => undefined
