import { describe, expect, it } from 'vitest'
import { rowLines } from './row-lines.ts'
import type { BackupRow } from './table-columns.ts'

async function* rowsOf(...rows: BackupRow[]) {
  yield* rows
}

const columns = new Map([
  ['id', 'number'],
  ['hidden', 'flag'],
] as const)

describe('the lines of a table', () => {
  it('are its rows in their order, with the values that both databases have', async () => {
    const pieces = await Array.fromAsync(
      rowLines(rowsOf({ id: 1n, hidden: 0 }, { id: 2, hidden: null }), columns),
    )
    expect(pieces.map(({ text }) => String(text))).toEqual([
      '{"id":1,"hidden":false}\n{"id":2,"hidden":null}\n',
    ])
  })

  it('are few pieces, however many rows there are, and counted', async () => {
    const many = Array.from({ length: 10_000 }, (_, id) => ({ id, text: 'berita '.repeat(10) }))
    const pieces = await Array.fromAsync(rowLines(rowsOf(...many), columns))
    expect(pieces.length).toBeLessThan(20)
    expect(pieces.reduce((sum, { rows }) => sum + rows, 0)).toBe(10_000)
    const whole = Buffer.concat(pieces.map(({ text }) => text)).toString()
    expect(whole.trim().split('\n')).toEqual(many.map((row) => JSON.stringify(row)))
  })

  it('of an empty table are none', async () => {
    expect(await Array.fromAsync(rowLines(rowsOf(), columns))).toEqual([])
  })
})
