/**
 * The rows of a table as a backup has them, one JSON object a line.
 * @module
 */
import { type BackupRow, exportedRow, type TableColumns } from './table-columns.ts'

/** Characters of lines that go on together, at least. */
const PIECE = 65_536

/** Some lines, and how many rows they are. */
export interface RowLines {
  rows: number
  text: Buffer
}

/**
 * The lines of `rows`, many at a time: each piece that is compressed costs two changes of threads, which took most of a
 * backup while a piece was one row.
 */
export async function* rowLines(
  rows: AsyncIterable<BackupRow>,
  columns: TableColumns,
): AsyncIterable<RowLines> {
  let text = ''
  let count = 0
  const take = (): RowLines => {
    const taken = { rows: count, text: Buffer.from(text) }
    text = ''
    count = 0
    return taken
  }
  for await (const row of rows) {
    text += `${JSON.stringify(exportedRow(row, columns))}\n`
    count += 1
    if (text.length >= PIECE) yield take()
  }
  if (count > 0) yield take()
}
