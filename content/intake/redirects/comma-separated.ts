/**
 * Comma-separated values. Cells may be in quotes, with commas, line ends and doubled quotes in them (RFC 4180). The
 * separator is that of the first line: a tab, a semicolon or a comma.
 * @module
 */

/** A row, and the line on which it begins, counted from 1. */
export interface SeparatedRow {
  line: number
  cells: string[]
}

/** Quotes that begin on a line, counted from 1, and do not end where a cell does. */
export class OpenQuotes extends Error {
  override name = 'OpenQuotes'
  readonly line: number
  constructor(line: number) {
    super(`line ${line}: the quotes that begin here do not end with their cell.`)
    this.line = line
  }
}

/**
 * The rows of a text.
 * @throws {OpenQuotes}
 */
export function commaSeparated(text: string): SeparatedRow[] {
  const reader = new SeparatedReader()
  return [...reader.write(text), ...reader.end()]
}

/**
 * The rows of a text that arrives in pieces: memory grows with the longest row only.
 * @throws {OpenQuotes}
 */
export async function* separatedRows(pieces: AsyncIterable<string>): AsyncGenerator<SeparatedRow> {
  const reader = new SeparatedReader()
  for await (const piece of pieces) yield* reader.write(piece)
  yield* reader.end()
}

class SeparatedReader {
  /** Nothing before the first line is whole. */
  #separator: string | undefined
  #start = ''
  #row: string[] = []
  #cell = ''
  #line = 1
  #begun = 1
  #place: 'cell' | 'quotes' | 'quote in quotes' | 'behind quotes' = 'cell'
  /** Where the last quotes begin. */
  #quoted = 1
  #former = ''

  write(text: string): SeparatedRow[] {
    if (this.#separator !== undefined) return [...this.#read(text)]
    this.#start += text
    return /[\r\n]/.test(this.#start) ? this.#begin() : []
  }

  end(): SeparatedRow[] {
    const rows = this.#separator === undefined ? this.#begin() : []
    if (this.#place === 'quotes') throw new OpenQuotes(this.#quoted)
    return [...rows, ...this.#endRow()]
  }

  #begin(): SeparatedRow[] {
    const text = this.#start.replace(/^\uFEFF/, '')
    const [first = ''] = text.split(/[\r\n]/, 1)
    this.#separator = ['\t', ';', ','].find((each) => first.includes(each)) ?? ','
    return [...this.#read(text)]
  }

  *#read(text: string): Generator<SeparatedRow> {
    for (const written of text) {
      // A carriage return is a line end, alone or with a line feed behind it.
      const isSecond = written === '\n' && this.#former === '\r'
      this.#former = written
      if (isSecond) continue
      const character = written === '\r' ? '\n' : written
      if (character === '\n') this.#line += 1
      if (this.#place === 'quotes') {
        if (character === '"') this.#place = 'quote in quotes'
        else this.#cell += character
        continue
      }
      if (this.#place === 'quote in quotes') {
        this.#place = character === '"' ? 'quotes' : 'behind quotes'
        if (character === '"') {
          this.#cell += '"'
          continue
        }
      }
      if (character === this.#separator) {
        this.#row.push(this.#cell)
        this.#cell = ''
        this.#place = 'cell'
      } else if (character === '\n') yield* this.#endRow()
      else if (this.#place === 'behind quotes') {
        // Words here are those of a later cell, whose quotes have closed these.
        if (character.trim() !== '') throw new OpenQuotes(this.#quoted)
      } else if (character === '"' && this.#cell.trim() === '') {
        this.#place = 'quotes'
        this.#quoted = this.#line
        this.#cell = ''
      } else this.#cell += character
    }
  }

  *#endRow(): Generator<SeparatedRow> {
    const cells = [...this.#row, this.#cell].map((each) => each.trim())
    if (cells.some(Boolean)) yield { line: this.#begun, cells }
    this.#row = []
    this.#cell = ''
    this.#place = 'cell'
    this.#begun = this.#line
  }
}

/** A row of comma-separated values. */
export const separatedRow = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')

/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** A line for a spreadsheet: text that begins like a formula gets an apostrophe before it, and stays text. */
export const spreadsheetLine = (cells: readonly (string | number)[]): string => {
  const shown = cells.map((cell) =>
    typeof cell === 'number' ? String(cell) : FORMULA.test(cell) ? `'${cell}` : cell,
  )
  return `${separatedRow(shown)}\r\n`
}
