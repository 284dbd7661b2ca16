import { expect, it } from 'vitest'
import { aPiece } from '#tests/factories/wire.ts'
import { pieceJson, storedPiece } from './stored-piece.ts'

it('a piece is kept as JSON that PostgreSQL takes, however its texts were cut', () => {
  const piece = aPiece('terpotong', 1, { notes: ['a\0b'] })
  const text = `${'x'.repeat(199)}😀 dan seterusnya`
  const json = pieceJson({
    ...piece,
    reading: { ...piece.reading, dropped: [{ line: 1, text, reason: 'Kepala' }] },
  })
  expect(json).not.toMatch(/\\u0000|\\ud[89a-f]/)
  expect(storedPiece.parse(json)).toMatchObject({
    notes: ['ab'],
    remarks: [`Kepala: “${'x'.repeat(199)}”`],
  })
})
