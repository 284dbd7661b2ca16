/**
 * The cells of a table: as editors paste them from a spreadsheet, and as pages show them.
 * @module
 */
import { type Say, sayIndonesian } from '#content/base/desk-words/say.ts'

/** Column headers, and rows of as many cells; the first cell of a row names it. */
export interface Grid {
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** More is a spreadsheet, not a part of a story. */
const MOST_COLUMNS = 12
const MOST_ROWS = 200

/** A number as tables print it: sign, currency, digits, and a short unit behind it. A dash stands for none. */
const NUMBER =
  /^(?:[-–−+<>≈±]?\s?(?:Rp|US\$|[$€£])?\s?\d[\d.,/: ]*(?:%|°|\s?\p{L}{1,4}[²³]?)?|[-–—])$/u

/** What is wrong with the pasted `text` of a table; nothing where it is one. */
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

/** The table in `text`, short rows filled up; `undefined` where `gridFault` finds a fault. */
export function gridOf(text: string): Grid | undefined {
  if (gridFault(text)) return undefined
  const [head = [], ...rows] = cellsOf(text)
  return { head, rows: rows.map((row) => head.map((_, column) => row[column] ?? '')) }
}

/** The table as text, a line for each row, tabs between cells: what `gridOf` reads. */
export function gridText({ head, rows }: Grid): string {
  return [head, ...rows].map((row) => row.join('\t')).join('\n')
}

/** Which columns hold numbers and nothing else, to be set flush right. */
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
