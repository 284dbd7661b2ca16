/**
 * Converts what was pasted from Word, Google Docs, web pages, mails and chats to blocks of a story. Layout, scripts,
 * trackers and hidden text are dropped, and so are words that were struck out. What cannot come along is counted.
 * @module
 */
import { parseDocument } from 'htmlparser2'
import { type CopyLine, copyLines } from '#content/intake/copy/copy-line.ts'
import { mendMarkup } from '#content/intake/copy/copy-markup.ts'
import { damagedLine, mendMojibake } from '#content/intake/copy/mojibake.ts'
import { joinWrappedLines } from '#content/intake/wire/wire-body.ts'
import type { Block } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { PasteReader } from './paste-reader.ts'
import type { PastedEmbargo } from './pasted-embargo.ts'
import { isMailField } from './pasted-heads.ts'
import { structured, TAB } from './pasted-lines.ts'

/** The result of a paste. */
export interface Pasted {
  blocks: Block<never, never, never>[]
  /** The number of pictures left out: they have to be uploaded with their rights. */
  pictures: number
  /** The number of frames and players left out: of services that are not known. */
  left: number
  /** The number of passages that were struck out, by hand or as tracked changes. */
  struck: number
  /** What forbids publication before a time. */
  embargoes: PastedEmbargo[]
  /** The number of lines whose damaged letters, entities or tags were mended. */
  mended: number
  /** The first line with damaged letters that cannot be mended. */
  damaged?: string
  /** Lines of mail heads, press releases and chat apps. */
  dropped: string[]
}

/** Converts clipboard HTML to blocks. */
export function blocksFromPasted(html: string): Pasted {
  const { text, lines } = mendMojibake(html)
  const reader = new PasteReader()
  const fragment = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(text)
  reader.readAll(parseDocument(fragment?.[1] ?? text).children)
  return withMending({ ...reader.left, ...structured(reader.blocks) }, lines.length)
}

/** Converts clipboard text to blocks: lines wrapped by a mail program are joined, typed lists and tables are read. */
export function blocksFromText(text: string): Pasted {
  const sound = mendMojibake(text)
  const lines = joinWrappedLines(apart(copyLines(sound.text)))
  const paragraphs = lines.map(
    ({ text: words, cells }): Block<never, never, never> => ({
      type: 'paragraph',
      content: [{ type: 'text', text: cells?.join(TAB) ?? words }],
    }),
  )
  const nothing = { pictures: 0, left: 0, struck: 0 }
  return withMending({ ...nothing, ...structured(paragraphs) }, sound.lines.length)
}

/** The lines, with the fields of a mail head as paragraphs of their own. */
const apart = (lines: readonly CopyLine[]): CopyLine[] =>
  lines.map((line, index) => ({
    ...line,
    afterBlank:
      line.afterBlank || isMailField(line.text) || isMailField(lines[index - 1]?.text ?? ''),
  }))

/** The result with its plain paragraphs mended: entities and tags that were written as text. */
function withMending(pasted: Omit<Pasted, 'mended' | 'damaged'>, mendedLines: number): Pasted {
  let mended = mendedLines
  const blocks = pasted.blocks.map((block): Block<never, never, never> => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return block
    const [only, ...others] = block.content
    if (only?.type !== 'text' || others.length > 0) return block
    const changed = mendMarkup(only.text)
    if (changed.mended.length === 0) return block
    mended += 1
    return { ...block, content: [{ ...only, text: changed.text }] }
  })
  const words = blocksText(blocks)
  const place = damagedLine(words)
  const damaged = place === undefined ? undefined : words.split('\n')[place - 1]
  return { ...pasted, blocks, mended, ...(damaged !== undefined && { damaged }) }
}
