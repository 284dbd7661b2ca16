import { describe, expect, it } from 'vitest'
import { placedWords, stemOf, stemsOf, wordsOf } from './story-words.ts'

describe('wordsOf', () => {
  it.each([
    ['Gempa M 7,1 di Palu', ['gempa', 'm', '7', '1', 'di', 'palu']],
    ['gunung-gunung', ['gunung', 'gunung']],
    ['“Café” É', ['cafe', 'e']],
    ["Jum’at, Jum'at", ['jumat', 'jumat']],
    ['Rp1,5 F16 COVID-19', ['rp', '1', '5', 'f', '16', 'covid', '19']],
    ['‘Merdeka’', ['merdeka']],
    ['P.T. Contoh, N.T.T. dan PT.', ['pt', 'contoh', 'ntt', 'dan', 'pt']],
    ['Selesai.Lalu', ['selesai', 'lalu']],
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

describe('stemsOf', () => {
  it.each([
    ["Shaquille O'Neill", 'shaquille oneill neill'],
    ['non-aktif', 'non aktif nonaktif'],
    ['Rp1.500.000', 'rp 1 500 000 1500000'],
    ['anak-anak', 'anak anak'],
    ['COVID-19', 'covid 19'],
    ['Rp 1,5 T', 'rp 1 5 triliun'],
    ['Rp750 M', 'rp 750 miliar'],
    ['gempa 5,2 M', 'gempa 5 2 m'],
    ['12 km, 5 ha', '12 kilometer 5 hektare'],
    ['Jl. Sudirman', 'jalan sudirman'],
  ])('adds other spellings to %j', (text, stems) => {
    expect(stemsOf(text)).toBe(stems)
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
