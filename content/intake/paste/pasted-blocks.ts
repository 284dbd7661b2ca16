/**
 * Converts what was pasted from Word, Google Docs, web pages, mails and chats to blocks of a story. Layout, scripts,
 * trackers and hidden text are dropped, and so are words that were struck out. What cannot come along is counted.
 * @module
 */
import { parseDocument } from 'htmlparser2'
import { copyLines } from '#content/intake/copy/copy-line.ts'
import { joinWrappedLines } from '#content/intake/wire/wire-body.ts'
import type { Block } from '#content/model/story/body.ts'
import { PasteReader } from './paste-reader.ts'
import type { PastedEmbargo } from './pasted-embargo.ts'
import { structured, TAB } from './pasted-lines.ts'

/** The result of a paste. */
export interface Pasted {
  blocks: Block<never, never>[]
  /** The number of pictures left out: they have to be uploaded with their rights. */
  pictures: number
  /** The number of frames and players left out: of services that are not known. */
  left: number
  /** The number of passages that were struck out, by hand or as tracked changes. */
  struck: number
  /** What forbids publication before a time. */
  embargoes: PastedEmbargo[]
  /** Lines of mail heads, press releases and chat apps. */
  dropped: string[]
}

/** Converts clipboard HTML to blocks. */
export function blocksFromPasted(html: string): Pasted {
  const reader = new PasteReader()
  const fragment = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)
  reader.readAll(parseDocument(fragment?.[1] ?? html).children)
  return { ...reader.left, ...structured(reader.blocks) }
}

/** Converts clipboard text to blocks: lines wrapped by a mail program are joined, typed lists and tables are read. */
export function blocksFromText(text: string): Pasted {
  const lines = joinWrappedLines(copyLines(text))
  const paragraphs = lines.map(
    ({ text: words, cells }): Block<never, never> => ({
      type: 'paragraph',
      content: [{ type: 'text', text: cells?.join(TAB) ?? words }],
    }),
  )
  return { pictures: 0, left: 0, struck: 0, ...structured(paragraphs) }
}
