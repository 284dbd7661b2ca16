import { describe, expect, it } from 'vitest'
import { placedWords, stemOf, stemsOf, wordsOf } from './story-words.ts'

describe('wordsOf', () => {
  it.each([
    ['Gempa M 7,1 di Palu', ['gempa', 'm', '7', '1', 'di', 'palu']],
    ['gunung-gunung', ['gunung', 'gunung']],
    ['“Café” É', ['cafe', 'e']],
    ['Jum’at', ['jum', 'at']],
    ['ﬁlm ①', ['film', '1']],
    ['  \u0000\u200b ', []],
  ])('splits %j into %o', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('returns the position of each word', () => {
    const text = 'Dari Astana, É!'
    expect(placedWords(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'Dari',
      'Astana',
      'É',
    ])
  })
})

describe('stemOf', () => {
  it.each([
    [['memimpin', 'pimpinan', 'dipimpin', 'pemimpin', 'kepemimpinan'], 'pimpin'],
    [['menulis', 'tulisan', 'penulis', 'ditulis'], 'tulis'],
    [['mengirim', 'kiriman', 'dikirim', 'pengiriman'], 'kirim'],
    [['pemberitaan', 'memberitakan', 'berita'], 'berita'],
    [['kementerian', 'menteri'], 'menteri'],
    [['pasukan'], 'pasukan'],
    [['pemilu'], 'pemilu'],
  ])('%o are forms of %s', (words, stem) => {
    expect(words.map(stemOf)).toEqual(words.map(() => stem))
  })

  it('leaves overlong runs as they are', () => {
    const run = 'a'.repeat(100_000)
    expect(stemOf(run)).toBe(run)
  })

  it('keeps words apart that only look related', () => {
    expect(stemsOf('pasar kasar')).toBe('pasar kasar')
  })
})
