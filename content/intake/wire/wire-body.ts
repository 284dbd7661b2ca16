import { type CopyLine, endsSentence } from '#content/intake/copy/copy-line.ts'
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import type { IncomingBlock } from '#content/intake/copy/incoming-story.ts'
import { markedWords } from '#content/intake/structure/marked-words.ts'
import { isTypedItem, typedListAt } from '#content/intake/structure/typed-list.ts'
import { isTableTitle, typedTableAt } from '#content/intake/structure/typed-table.ts'
import { knownEmbed } from '#content/model/story/known-service.ts'
import type { Place, WireDraft } from './wire-draft.ts'

/** A paragraph, list item or row, with the lines that were joined to its first. */
export interface WireParagraph extends CopyLine {
  joined: Place[]
}

const LONGEST_SUBHEADING = 80

/**
 * Joins the lines of wrapped paragraphs. Usually every line is a paragraph, with or without blank lines between. But a
 * line that begins in lower case continues an unfinished line above it, and in copy wrapped at a column (groups of short
 * lines, separated by blank lines) each group is one paragraph.
 */
export function joinWrappedLines(lines: readonly CopyLine[]): WireParagraph[] {
  const isWrapped = isWrappedAtColumn(lines)
  const joined: WireParagraph[] = []
  for (const line of lines) {
    const former = joined.at(-1)
    const goesOn =
      isWrapped || (/^\p{Ll}/u.test(line.text) && !(former && endsSentence(former.text)))
    if (
      former &&
      !former.cells &&
      !line.afterBlank &&
      goesOn &&
      !isTypedItem(line.text) &&
      !line.cells
    ) {
      former.text += ` ${line.text}`
      former.joined.push(line)
    } else joined.push({ ...line, joined: [] })
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

/** The blocks of a body (tables, lists, subheadings and paragraphs), given one paragraph, item or row per line. */
export function bodyBlocks(lines: readonly WireParagraph[], draft: WireDraft): IncomingBlock[] {
  const blocks: IncomingBlock[] = []
  const texts = lines.map(({ text }) => text)
  const rows = lines.map(({ cells }) => cells)
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (!line) break
    const { block, end } = tableAt(lines, rows, index) ??
      listAt(texts, index) ?? { block: textBlock(line, lines, index), end: index + 1 }
    for (const part of lines.slice(index, end).flatMap((each) => [each, ...each.joined])) {
      draft.understand(part, block.type, excerpt(part.text))
    }
    blocks.push(block)
    index = end
  }
  warnOfLooseEnd(lines, draft)
  return blocks
}

type BlockAt = { block: IncomingBlock; end: number } | undefined

/** The table at `index`, with the line above it as its title if that names it. */
function tableAt(
  lines: readonly CopyLine[],
  rows: readonly (readonly string[] | undefined)[],
  index: number,
): BlockAt {
  const text = lines[index]?.text ?? ''
  const isTitle = rows[index] === undefined && isTableTitle(text)
  const found = isTitle ? typedTableAt(rows, index + 1, text) : typedTableAt(rows, index)
  return found && { block: found.table, end: found.end }
}

function listAt(texts: readonly string[], index: number): BlockAt {
  const found = typedListAt(texts, index, (line, marker) =>
    markedWords({ type: 'text', text: texts[line]?.slice(marker) ?? '' }),
  )
  return found && { block: found.list, end: found.end }
}

function textBlock(line: CopyLine, lines: readonly CopyLine[], index: number): IncomingBlock {
  const embed = /^https?:\/\/\S+$/.test(line.text) ? knownEmbed(line.text) : undefined
  if (embed) return embed
  const content = markedWords({ type: 'text', text: line.text })
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

function warnOfLooseEnd(lines: readonly CopyLine[], draft: WireDraft): void {
  const last = lines.at(-1)
  if (!last || endsSentence(last.text) || isTypedItem(last.text) || last.cells) return
  draft.warn(
    last,
    `Baris terakhir “${excerpt(last.text)}” tidak berakhir seperti kalimat. Hapus bila bukan bagian berita.`,
  )
}
