import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { linesIn } from './line-reading.ts'

const lines = (...chunks: (string | Buffer)[]): Promise<string[]> =>
  Array.fromAsync(linesIn(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))

it('ends a line at a line feed only', async () => {
  const rows = [{ text: 'satu\u2028dua\u2029tiga\u0085\r' }, { text: 'empat' }]
  expect(await lines(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))).toEqual(
    rows.map((row) => JSON.stringify(row)),
  )
})

it('joins what arrives in pieces, within a letter too', async () => {
  const bytes = Buffer.from('{"a":"é"}\n{"b":')
  expect(await lines(bytes.subarray(0, 7), bytes.subarray(7), '2}')).toEqual([
    '{"a":"é"}',
    '{"b":2}',
  ])
})

it('has no line in an empty text', async () => {
  expect(await lines('')).toEqual([])
})
