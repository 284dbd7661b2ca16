import { blocksOfDraft } from '#content/intake/lexical/unfinished-blocks.ts'
import type { Block } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'

/** The plain text of a field in the form: a string, or a rich text body. Empty while a body cannot be parsed. */
export function writtenText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : blocksText(writtenBlocks(value)).trim()
}

type WrittenBlocks = Block<undefined, undefined, undefined>[]

/** Several parts of the page read the same body after each keystroke. */
const readBodies = new WeakMap<object, WrittenBlocks>()

/** The finished blocks of a rich text body in the form, without its photos and stories; none while it cannot be parsed. */
export function writtenBlocks(body: unknown): WrittenBlocks {
  if (typeof body !== 'object' || body === null) return []
  const known = readBodies.get(body)
  if (known) return known
  const blocks = blocksOf(body)
  readBodies.set(body, blocks)
  return blocks
}

function blocksOf(body: object): WrittenBlocks {
  try {
    return blocksOfDraft(body, nothing, nothing, nothing)
  } catch {
    return []
  }
}

const nothing = () => undefined
