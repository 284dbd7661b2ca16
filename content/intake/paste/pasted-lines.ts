/**
 * Structure that pasted text only has as characters: chats, lists and tables that were typed, addresses of videos,
 * `*bold*`, and the heads of mails and press releases.
 * @module
 */
import { chatLine, EDIT_MARK, isNotSaid } from '#content/intake/structure/chat-line.ts'
import {
  joinedLines,
  linesOf,
  withBefore,
  withoutStart,
} from '#content/intake/structure/inline-lines.ts'
import { withMarks } from '#content/intake/structure/marked-words.ts'
import { typedListAt } from '#content/intake/structure/typed-list.ts'
import { isTableTitle, typedTableAt } from '#content/intake/structure/typed-table.ts'
import type { Block, Embed, Heading, Inline } from '#content/model/story/body.ts'
import { inlineText } from '#content/model/story/body-text.ts'
import { embedAlone } from '#content/model/story/known-service.ts'
import { type PastedEmbargo, pastedEmbargoes } from './pasted-embargo.ts'
import { headLines } from './pasted-heads.ts'

type PastedBlock = Block<never, never, never>

/** Stands for a tab until tables are read; pasted text cannot contain it. */
export const TAB = '\u001F'

interface Line {
  content: readonly Inline[]
  text: string
  /** Whether it begins a paragraph. */
  isFirst: boolean
}

/** The blocks with their typed structure, the embargoes in them, and the lines that are not of the story. */
export function structured(pasted: readonly PastedBlock[]): {
  blocks: PastedBlock[]
  embargoes: PastedEmbargo[]
  dropped: string[]
} {
  const { blocks, embargoes } = withoutEmbargoes(pasted)
  const found: PastedBlock[] = []
  const dropped: string[] = []
  let lines: Line[] = []
  const flush = () => {
    const { kept, gone } = withoutHeads(lines)
    dropped.push(...gone)
    found.push(...blocksOf(withoutChat(kept, dropped)))
    lines = []
  }
  for (const block of blocks) {
    if (block.type === 'paragraph') lines.push(...paragraphLines(block.content))
    else {
      flush()
      found.push(block)
    }
  }
  flush()
  return { blocks: found, embargoes, dropped }
}

/** The blocks without the lines that are only an embargo. */
function withoutEmbargoes(blocks: readonly PastedBlock[]): {
  blocks: PastedBlock[]
  embargoes: PastedEmbargo[]
} {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? paragraphLines(block.content).map((line) => ({ ...line, block }))
      : [],
  )
  const { embargoes, lines: gone } = pastedEmbargoes(lines)
  const touched = new Set([...gone].map((index) => lines[index]?.block))
  const kept = blocks.flatMap((block): PastedBlock[] => {
    if ((block.type !== 'paragraph' && block.type !== 'heading') || !touched.has(block)) {
      return [block]
    }
    const left = lines.filter((line, index) => line.block === block && !gone.has(index))
    const content = joinedLines(left.map((line) => line.content))
    return left.length === 0 ? [] : [{ ...block, content }]
  })
  return { blocks: kept, embargoes }
}

const paragraphLines = (content: readonly Inline[]): Line[] =>
  linesOf(content).map((line, index) => ({
    content: line,
    text: inlineText(line).trim(),
    isFirst: index === 0,
  }))

function withoutHeads(lines: readonly Line[]): { kept: Line[]; gone: string[] } {
  const heads = headLines(lines.map(({ text }) => text))
  const kept = lines
    .map((line, index) => ({ ...line, isFirst: line.isFirst || heads.has(index - 1) }))
    .filter((_, index) => !heads.has(index))
  return { kept, gone: [...heads].sort((a, b) => a - b).map((index) => lines[index]?.text ?? '') }
}

/** Each message as a paragraph, without stamps; its sender stays only where several people speak. */
function withoutChat(lines: readonly Line[], dropped: string[]): Line[] {
  const messages = lines.map(({ text }) => chatLine(text))
  const senders = new Set(messages.flatMap((message) => message?.sender ?? []))
  if (messages.every((message) => message === undefined)) return [...lines]
  // Who sent a file: the words below it are theirs.
  let pending: string | undefined
  return lines.flatMap((line, index): Line[] => {
    const message = messages[index]
    const text = (message?.text ?? line.text).replace(EDIT_MARK, '')
    const isNotice = message && message.sender === undefined
    if (isNotice || isNotSaid(text)) {
      dropped.push(line.text)
      pending = message?.sender
      return []
    }
    const caption = message ? undefined : pending
    pending = undefined
    const content = withoutStart(
      withoutMark(line.content),
      line.text.length - (message ?? line).text.length,
    )
    if (!message && caption === undefined) return [{ ...line, content, text }]
    const sender = message?.sender ?? caption
    const name = senders.size > 1 && sender ? `${sender}: ` : ''
    const named = name ? withBefore(name, content) : content
    return text === '' ? [] : [{ content: named, text: name + text, isFirst: true }]
  })
}

const withoutMark = (content: readonly Inline[]): Inline[] =>
  content.map((part) =>
    part.type === 'text' ? { ...part, text: part.text.replace(EDIT_MARK, '') } : part,
  )

function blocksOf(lines: readonly Line[]): PastedBlock[] {
  const texts = lines.map(({ text }) => text)
  const rows = texts.map((text) => (text.includes(TAB) ? text.split(TAB) : undefined))
  const blocks: PastedBlock[] = []
  let words: (readonly Inline[])[] = []
  const endParagraph = () => {
    if (words.length > 0) blocks.push({ type: 'paragraph', content: withMarks(joinedLines(words)) })
    words = []
  }
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (!line) break
    const isTitle = rows[index + 1] !== undefined && isTableTitle(line.text)
    const table = isTitle ? typedTableAt(rows, index + 1, line.text) : typedTableAt(rows, index)
    const list = typedListAt(texts, index, (place, marker) =>
      withMarks(untabbed(withoutStart(lines[place]?.content ?? [], marker))),
    )
    const alone = table || list ? undefined : (addressAlone(line) ?? markedHeading(line))
    if (table || list || alone || line.isFirst) endParagraph()
    if (table) blocks.push(table.table)
    else if (list) blocks.push(list.list)
    else if (alone) blocks.push(alone)
    else words.push(untabbed(line.content))
    index = table?.end ?? list?.end ?? index + 1
  }
  endParagraph()
  return blocks
}

/** The heading of a line that begins with the marks of Markdown, as assistants and notes write it. */
function markedHeading({ text, content }: Line): Heading | undefined {
  const marks = /^#{1,4}\s+(?=\S)/.exec(text)?.[0]
  return marks === undefined
    ? undefined
    : {
        type: 'heading',
        level: marks.trim().length > 2 ? 3 : 2,
        content: withMarks(withoutStart(content, marks.length)),
      }
}

/** The card of a line that is nothing but the address of a video, post or map. */
function addressAlone({ text, content }: Line): Embed | undefined {
  const [only, ...others] = content
  const isLink = only?.type === 'link' && others.length === 0 && !/\s/.test(text)
  return embedAlone(text) ?? (isLink ? embedAlone(only.href) : undefined)
}

const untabbed = (content: readonly Inline[]): Inline[] =>
  content.map((part) =>
    part.type === 'text' ? { ...part, text: part.text.replaceAll(TAB, ' ') } : part,
  )
