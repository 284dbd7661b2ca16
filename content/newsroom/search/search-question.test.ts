import { expect, it } from 'vitest'
import { isEmpty, readQuestion } from './search-question.ts'

it.each([
  ['pemimpin Kazakhstan', ['pimpin', 'kazakhstan'], []],
  ['"unjuk rasa" di Almaty', ['almaty'], [['unjuk', 'rasa']]],
  ['“gempa”', ['gempa'], []],
  ['berita berita pemberitaan', ['berita'], []],
  ['yang dan di', ['yang', 'dan', 'di'], []],
  ['harga "tidak tertutup', ['harga', 'tutup'], []],
  ['OR NEAR( * ) ^', ['or', 'near'], []],
])('%j becomes the terms %o and the phrases %o', (typed, terms, phrases) => {
  expect(readQuestion(typed)).toMatchObject({ terms, phrases })
})

it.each(['', '   ', '"" !?', '—'])('%j is empty', (typed) => {
  expect(isEmpty(readQuestion(typed))).toBe(true)
})

it('uses at most ten words', () => {
  const many = Array.from({ length: 30 }, (_, index) => `kata${index}`).join(' ')
  expect(readQuestion(many).terms).toHaveLength(10)
})
