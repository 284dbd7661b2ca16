/**
 * The tables of pasted HTML: those of data become tables, those that only arranged a page or mail become their content.
 * @module
 */
import { DomUtils } from 'htmlparser2'
import { titleOf } from '#content/intake/structure/typed-table.ts'
import type { Block, Paragraph, Table } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { type Grid, gridOf, gridText } from '#content/model/story/table-grid.ts'
import type { PastedElement } from './pasted-style.ts'

const { isTag } = DomUtils
type PastedBlock = Block<never, never, never>

/** A longer cell, in characters, is a part of a page that was laid out with a table. */
const LONGEST_CELL = 300
/** A cell over more columns or rows than this is damaged HTML. */
const WIDEST_SPAN = 50

interface Cell {
  blocks: PastedBlock[]
  text: string
  columns: number
  rows: number
}

/** The blocks of a table element. `read` returns the blocks of an element's content. */
export function pastedTable(
  table: PastedElement,
  read: (element: PastedElement) => PastedBlock[],
): PastedBlock[] {
  const caption = elementsIn(table, 'caption')[0]
  const rows = rowsOf(table).map((row) =>
    elementsIn(row, 'td', 'th').map((cell) => cellOf(cell, read)),
  )
  const above = caption ? blocksText(read(caption)).replace(/\s+/g, ' ') : ''
  const [first = [], ...others] = rows
  const isTitle = first.length === 1 && (first[0]?.columns ?? 1) > 1 && !above
  const title = isTitle ? (first[0]?.text ?? '') : above
  const grid = isArranging(table, rows) ? undefined : gridFrom(isTitle ? others : rows)
  if (grid) return [tableOf(grid, title)]
  return [...(above ? [paragraph(above)] : []), ...rows.flatMap(rowBlocks)]
}

const tableOf = (grid: Grid, title: string): Table => ({
  type: 'table',
  title: title.slice(0, 160) || titleOf(grid.head),
  ...grid,
})

/** A table as paragraphs, for editors without tables. */
export const rowParagraphs = ({ head, rows }: Grid): Paragraph[] =>
  [head, ...rows].map((row) => paragraph(row.join(' | ')))

function cellOf(cell: PastedElement, read: (element: PastedElement) => PastedBlock[]): Cell {
  const blocks = read(cell)
  return {
    blocks,
    text: blocksText(blocks).replace(/\s+/g, ' ').trim(),
    columns: spanOf(cell.attribs.colspan),
    rows: spanOf(cell.attribs.rowspan),
  }
}

const spanOf = (value = '1'): number =>
  Math.min(WIDEST_SPAN, Math.max(1, Number.parseInt(value, 10) || 1))

/** Whether a table arranges a page: one that says so, or with a cell that is more than a cell of data. */
function isArranging({ attribs }: PastedElement, rows: readonly (readonly Cell[])[]): boolean {
  return (
    /^(?:presentation|none)$/.test(attribs.role ?? '') ||
    rows
      .flat()
      .some(
        ({ blocks, text }) =>
          text.length > LONGEST_CELL ||
          blocks.some(({ type }) => type === 'table' || type === 'heading' || type === 'embed'),
      )
  )
}

/** The cells as a grid. A cell over several rows stands in each, one over several columns only in its first. */
function gridFrom(rows: readonly (readonly Cell[])[]): Grid | undefined {
  const lines: string[][] = rows.map(() => [])
  for (const [place, cells] of rows.entries()) {
    let column = 0
    for (const { text, columns, rows: below } of cells) {
      while (lines[place]?.[column] !== undefined) column += 1
      for (const line of lines.slice(place, place + below)) {
        line[column] = text
        for (let more = 1; more < columns; more += 1) line[column + more] = ''
      }
      column += columns
    }
  }
  const [head = [], ...others] = lines.filter((line) => Array.from(line).some(Boolean))
  const width = Math.max(head.length, ...others.map((line) => line.length))
  const full = [head, ...others].map((line) =>
    Array.from({ length: width }, (_, at) => line[at] ?? ''),
  )
  const [top = [], ...rest] = full
  // Empty first cells would be lost at the start of a line.
  return gridOf(gridText({ head: top, rows: rest }))
}

function rowBlocks(cells: readonly Cell[]): PastedBlock[] {
  const filled = cells.filter(({ text }) => text !== '')
  const isLine =
    filled.length > 1 &&
    filled.every(
      ({ text, blocks }) =>
        text.length <= LONGEST_CELL && blocks.every(({ type }) => type === 'paragraph'),
    )
  return isLine
    ? [paragraph(filled.map(({ text }) => text).join(' | '))]
    : cells.flatMap(({ blocks }) => blocks)
}

const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})

/** The rows of a table, without those of tables inside it. */
const rowsOf = (table: PastedElement): PastedElement[] =>
  table.children
    .filter(isTag)
    .flatMap((child) =>
      child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [],
    )

const elementsIn = ({ children }: PastedElement, ...names: string[]): PastedElement[] =>
  children.filter(isTag).filter(({ name }) => names.includes(name))
