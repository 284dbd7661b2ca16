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
])('%j asks for %o and the phrases %o', (typed, terms, phrases) => {
  expect(readQuestion(typed)).toMatchObject({ terms, phrases })
})

it.each(['', '   ', '"" !?', '—'])('%j asks for nothing', (typed) => {
  expect(isEmpty(readQuestion(typed))).toBe(true)
})

it('looks for ten words at most', () => {
  const many = Array.from({ length: 30 }, (_, index) => `kata${index}`).join(' ')
  expect(readQuestion(many).terms).toHaveLength(10)
})
