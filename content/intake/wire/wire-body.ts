import { type CopyLine, endsSentence } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import type { IncomingBlock, ReadingNotes } from '#content/intake/copy/incoming-story.ts'
import type { List } from '#content/model/story/body.ts'

type WireBlock = IncomingBlock

const LIST_ITEM = /^(?:([-*•–])|(\d{1,2})[.)]) (?=\S)/u
const LONGEST_SUBHEADING = 80

/**
 * Joins the lines of wrapped paragraphs. Usually every line is a paragraph, with or without blank lines between. But a
 * line that begins in lower case continues an unfinished line above it, and in copy wrapped at a column (groups of short
 * lines, separated by blank lines) each group is one paragraph.
 */
export function joinWrappedLines(lines: readonly CopyLine[]): CopyLine[] {
  const isWrapped = isWrappedAtColumn(lines)
  const joined: CopyLine[] = []
  for (const line of lines) {
    const former = joined.at(-1)
    const goesOn =
      isWrapped || (/^\p{Ll}/u.test(line.text) && !(former && endsSentence(former.text)))
    if (former && !line.afterBlank && goesOn && !LIST_ITEM.test(line.text))
      former.text += ` ${line.text}`
    else joined.push({ ...line })
  }
  return joined
}

function isWrappedAtColumn(lines: readonly CopyLine[]): boolean {
  const broken = lines.filter((_, index) => lines[index + 1]?.afterBlank === false)
  const unfinished = broken.filter(({ text }) => !endsSentence(text))
  return (
    lines.some(({ afterBlank }, index) => index > 0 && afterBlank) &&
    lines.every(({ text }) => text.length <= 100) &&
    unfinished.length * 2 > broken.length
  )
}

/** The blocks of a body (lists, subheadings and paragraphs), given one paragraph or list item per line. */
export function bodyBlocks(lines: readonly CopyLine[], notes: ReadingNotes): WireBlock[] {
  const blocks: WireBlock[] = []
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (!line) break
    const items = listAt(lines, index)
    const block = items.length > 1 ? listOf(items) : textBlock(line, lines, index)
    notes.understood.push({ line: line.number, what: block.type, value: excerpt(line.text) })
    blocks.push(block)
    index += Math.max(items.length, 1)
  }
  warnOfLooseEnd(lines, notes)
  return blocks
}

/** The lines from `start` that form a list: with the same bullet, or numbered from 1. */
function listAt(lines: readonly CopyLine[], start: number): CopyLine[] {
  const bullet = LIST_ITEM.exec(lines[start]?.text ?? '')?.[1]
  let end = start
  for (; end < lines.length; end += 1) {
    const item = LIST_ITEM.exec(lines[end]?.text ?? '')
    const goesOn = bullet ? item?.[1] === bullet : Number(item?.[2]) === end - start + 1
    if (!goesOn) break
  }
  return lines.slice(start, end)
}

function listOf(items: readonly CopyLine[]): List {
  return {
    type: 'list',
    ordered: /^\d/u.test(items[0]?.text ?? ''),
    items: items.map(({ text }) => [{ type: 'text', text: text.replace(LIST_ITEM, '') }]),
  }
}

function textBlock(line: CopyLine, lines: readonly CopyLine[], index: number): WireBlock {
  const content = [{ type: 'text', text: line.text }] as const
  const isBetween = index > 0 && index < lines.length - 1
  return isBetween && isSubheading(line.text, lines[index + 1]?.text ?? '')
    ? { type: 'heading', level: 2, content }
    : { type: 'paragraph', content }
}

/**
 * Whether `text` is a short line that does not end like a sentence, above a line that does. A question counts too,
 * unless it is in quotes: `Mengapa laut asin?`.
 */
function isSubheading(text: string, next: string): boolean {
  return (
    text.length <= LONGEST_SUBHEADING &&
    text.split(' ').length <= 10 &&
    /^[\p{Lu}\d]/u.test(text) &&
    /[\p{L}\d)]\??$/u.test(text) &&
    endsSentence(next)
  )
}

function warnOfLooseEnd(lines: readonly CopyLine[], notes: ReadingNotes): void {
  const last = lines.at(-1)
  if (!last || endsSentence(last.text) || LIST_ITEM.test(last.text)) return
  notes.warnings.push({
    line: last.number,
    message: `Baris terakhir “${excerpt(last.text)}” tidak berakhir seperti kalimat. Hapus bila bukan bagian berita.`,
  })
}
