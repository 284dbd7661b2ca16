import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { blocksText } from '#content/model/story/body-text.ts'

/** The words of a field as it stands in a form: of a text, or of a body that is being written. */
export function writtenText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  try {
    return blocksText(blocksFromLexical(value, nothing, nothing)).trim()
  } catch {
    // Nothing written yet, or a block that is being filled in.
    return ''
  }
}

const nothing = () => undefined
