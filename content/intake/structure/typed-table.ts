/**
 * Tables that arrive as text: a line for each row, with tabs or bars between the cells.
 * @module
 */
import type { Table } from '#content/model/story/body.ts'
import { gridOf } from '#content/model/story/table-grid.ts'

/** A line with only these is the rule below the headings of a Markdown table. */
const RULE = /^\|?[\s:|-]*-{2,}[\s:|-]*$/
const BAR = /^\|.*\|$/
/** The longest heading that becomes the title of the table below it, in characters. */
const LONGEST_TITLE = 160
const NAMES_TABLE = /^(?:tabel|daftar|klasemen|hasil|data|jadwal|perbandingan|table)\b/i

/** A longer cell, in characters, is a paragraph in which somebody pressed the tab key. */
const LONGEST_CELL = 200

/** The cells of a line as typed; `undefined` if it is no row. */
export function cellsOf(raw: string): string[] | undefined {
  const line = raw.trim()
  const parts = BAR.test(line) ? line.slice(1, -1).split('|') : line.split('\t')
  const isRow = parts.length > 1 && parts.every(({ length }) => length <= LONGEST_CELL)
  return isRow ? parts.map((part) => part.trim()) : undefined
}

/**
 * The table whose rows begin at `from`, and the line after it; `undefined` if fewer than two rows agree in their
 * columns. `rows` has the cells of every line.
 */
export function typedTableAt(
  rows: readonly (readonly string[] | undefined)[],
  from: number,
  title?: string,
): { table: Table; end: number } | undefined {
  const head = rows[from]
  // What is no table from its first row on is none from its second, or a long one would be read once for each row.
  if (!head || rows[from - 1]?.length === head.length) return undefined
  let end = from
  while (end - from <= MOST_LINES && isRowOf(head, rows[end])) end += 1
  const lines = rows.slice(from, end).map((cells = []) => cells.join('\t'))
  const grid = gridOf(lines.filter((line) => !RULE.test(line.replaceAll('\t', '|'))).join('\n'))
  return grid && { table: { type: 'table', title: title ?? titleOf(grid.head), ...grid }, end }
}

/** More lines than a table of a story may have, with its headings and their rule. */
const MOST_LINES = 203

const isRowOf = (head: readonly string[], row: readonly string[] | undefined): boolean =>
  row !== undefined && row.length > 1 && row.length <= head.length

/** The title of a table that has none: its headings. The desk asks for one, and readers hear it before the cells. */
export const titleOf = (head: readonly string[]): string =>
  head.filter(Boolean).join(', ').slice(0, LONGEST_TITLE) || 'Tabel'

/** Whether the line above a table is its title. */
export const isTableTitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE && NAMES_TABLE.test(line) && !/[.!?]$/.test(line)
