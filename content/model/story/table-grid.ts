/**
 * The cells of a table, parsed from a spreadsheet's clipboard text.
 * @module
 */
import { type Say, sayIndonesian } from '#content/base/desk-words/say.ts'

/** Column headings, and rows with as many cells; the first cell of a row is its heading. */
export interface Grid {
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A larger table does not belong in a story. */
const MOST_COLUMNS = 12
const MOST_ROWS = 200

/** A number as tables print it: sign, currency, digits and a short unit; or a dash for a missing value. */
const NUMBER =
  /^(?:[-–−+<>≈±]?\s?(?:Rp|US\$|[$€£])?\s?\d[\d.,/: ]*(?:%|°|\s?\p{L}{1,4}[²³]?)?|[-–—])$/u

/** What is wrong with the pasted `text` of a table; `undefined` if it is valid. */
export function gridFault(text: string, say: Say = sayIndonesian): string | undefined {
  const [head = [], ...rows] = cellsOf(text)
  if (rows.length === 0)
    return say('Tabel perlu satu baris judul kolom dan paling sedikit satu baris isi.')
  if (head.length < 2)
    return say(
      'Tabel perlu paling sedikit dua kolom, dipisah tab (salin dari lembar kerja) atau tanda |.',
    )
  if (head.length > MOST_COLUMNS)
    return say('Tabel paling banyak {most} kolom.', { most: MOST_COLUMNS })
  if (rows.length > MOST_ROWS) return say('Tabel paling banyak {most} baris.', { most: MOST_ROWS })
  const long = rows.findIndex((row) => row.length > head.length)
  return long === -1
    ? undefined
    : say('Baris {row} punya {cells} kolom, sedangkan judul kolomnya {columns}.', {
        row: long + 2,
        cells: rows[long]?.length ?? 0,
        columns: head.length,
      })
}

/** The table in `text`, with short rows padded; `undefined` if `gridFault` finds a fault. */
export function gridOf(text: string): Grid | undefined {
  if (gridFault(text)) return undefined
  const [head = [], ...rows] = cellsOf(text)
  return { head, rows: rows.map((row) => head.map((_, column) => row[column] ?? '')) }
}

/** The table as text that `gridOf` can read: a line for each row, tabs between cells. */
export function gridText({ head, rows }: Grid): string {
  return [head, ...rows].map((row) => row.join('\t')).join('\n')
}

/** For each column, whether it contains only numbers, which are aligned right. */
export function numberColumns({ head, rows }: Grid): boolean[] {
  return head.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter(Boolean)
    return cells.length > 0 && cells.every((cell) => NUMBER.test(cell))
  })
}

function cellsOf(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : '|'
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => (separator === '|' ? line.trim().replace(/^\||\|$/g, '') : line))
    .map((line) => line.split(separator).map((cell) => cell.replace(/\s+/gu, ' ').trim()))
}
