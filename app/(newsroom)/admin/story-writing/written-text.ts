import { blocksOfDraft } from '#content/intake/lexical/unfinished-blocks.ts'
import type { Block } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'

/** The plain text of a field in the form: a string, or a rich text body. Empty while a body cannot be parsed. */
export function writtenText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : blocksText(writtenBlocks(value)).trim()
}

/** The finished blocks of a rich text body in the form, without its photos and stories; none while it cannot be parsed. */
export function writtenBlocks(body: unknown): Block<undefined, undefined>[] {
  try {
    return blocksOfDraft(body, nothing, nothing)
  } catch {
    return []
  }
}

const nothing = () => undefined
