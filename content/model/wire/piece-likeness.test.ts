import { expect, it } from 'vitest'
import { similarPieces } from './piece-likeness.ts'

it('finds what several agencies tell of one event, and nothing else', () => {
  const piece = {
    id: 1,
    headline: 'Gempa Magnitudo 6,1 Guncang Ternate, Warga Mengungsi',
    opening: '',
  }
  const others = [
    piece,
    { id: 2, headline: 'Warga Ternate mengungsi setelah gempa magnitudo 6,1', opening: '' },
    {
      id: 3,
      headline: 'Ternate diguncang gempa',
      opening: 'Gempa magnitudo 6,1 membuat warga mengungsi.',
    },
    { id: 4, headline: 'Warga Ternate menanam bakau', opening: '' },
    { id: 5, headline: 'Rupiah menguat', opening: 'Bank Indonesia menahan suku bunga.' },
  ]
  expect(similarPieces(piece, others).map(({ id }) => id)).toEqual([2])
})
