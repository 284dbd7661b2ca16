import { blocksOfDraft } from '#content/intake/lexical/unfinished-blocks.ts'
import { blocksText } from '#content/model/story/body-text.ts'

/** The plain text of a field in the form: a string, or a rich text body. Empty while a body cannot be parsed. */
export function writtenText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  try {
    return blocksText(blocksOfDraft(value, nothing, nothing)).trim()
  } catch {
    // Empty.
    return ''
  }
}

const nothing = () => undefined
