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
  ['Rp1,5 triliun', ['triliun'], [['1', '5']]],
  ['covid19', [], [['covid', '19']]],
  ['pesawat F-16', ['pesawat'], [['f', '16']]],
  ['Rp1.500', ['1500'], []],
  ['anak-anak kura-kura', ['anak', 'kura'], []],
  ['anak2 kupu2nya', ['anak', 'kupu'], []],
  ['Rp 1,5 T', ['rp', 'triliun'], [['1', '5']]],
  ['P.T. Contoh', ['pt', 'contoh'], []],
])('%j becomes the terms %o and the phrases %o', (typed, terms, phrases) => {
  expect(readQuestion(typed)).toMatchObject({ terms, phrases })
})

it('finds a compound in one word or in parts', () => {
  expect(readQuestion("non-aktif Nur'aini Jum’at")).toMatchObject({
    terms: [],
    compounds: [
      { whole: 'nonaktif', parts: ['non', 'aktif'] },
      { whole: 'nuraini', parts: ['nur', 'ain'] },
      { whole: 'jumat', parts: ['jum', 'at'] },
    ],
  })
})

it.each(['', '   ', '"" !?', '—'])('%j is empty', (typed) => {
  expect(isEmpty(readQuestion(typed))).toBe(true)
})

it('uses at most ten words', () => {
  const many = Array.from(
    { length: 30 },
    (_, index) => `kata${'abcdefghijklmnopqrstuvwxyzäëïö'[index]}`,
  ).join(' ')
  expect(readQuestion(many).terms).toHaveLength(10)
})
