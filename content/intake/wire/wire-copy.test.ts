import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidyCopy } from '#content/intake/copy/copy-tidying.ts'
import { type Reading, UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { readCopy } from '#content/intake/copy-reading.ts'

const HEADLINE = 'Perpustakaan Keliling Tiba di Kampung Nelayan'
const BODY = [
  'Sebuah perahu membawa tiga ratus buku ke kampung nelayan di muara.',
  'Anak-anak boleh meminjam dua buku selama dua pekan.',
]

/** Lines as copy has them, in every part of it. */
const LINES = [
  'Oleh: Rani Kusuma',
  'Rani Kusuma - detikJatim',
  'Selasa, 15 Maret 2022 09:10 WIT',
  'Kompas.com',
  'Editor :',
  'Dedi Saputra',
  '(Humas)',
  'EMBARGO sampai pukul 19.00 WIT',
  'Advertorial',
  '(adv/rk)',
  'Baca juga: Buku Baru',
  'Sumber: ANTARA',
  'Sumber: Dinas Perpustakaan',
  'Perahu buku di muara. ANTARA FOTO/Rani Kusuma/rk',
  '* Ikuti saluran WhatsApp kami',
  '1. Buku anak',
  '2. Buku resep',
  '- Buku peta',
  'baris yang bersambung dengan huruf kecil',
  'Dari: Rani <rani@kampung.example>',
  'Subject: Buku',
  'SIARAN PERS',
  'COPYRIGHT © ANTARA 2022',
  'AMBON (ANTARA) - Perahu itu berangkat pada pagi hari dari dermaga.',
  'Kata <b>tebal</b> dan &amp; di sini.',
  '<b></b>',
  '***',
]

const copyOf = (lines: readonly string[]) => Buffer.from(lines.join('\n'))

function readingOf(lines: readonly string[]): Reading | undefined {
  try {
    return readCopy(copyOf(lines))
  } catch (error) {
    if (error instanceof UnreadableCopy) return undefined
    throw error
  }
}

const arranged = fc
  .record({
    above: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }),
    below: fc.array(fc.constantFrom(...LINES, ''), { maxLength: 6 }),
    between: fc.array(fc.constantFrom(...LINES, ''), { maxLength: 3 }),
    foot: fc.array(fc.constantFrom(...LINES, ''), { maxLength: 6 }),
  })
  .map(({ above, below, between, foot }) => [
    ...above,
    HEADLINE,
    ...below,
    `AMBON - ${BODY[0]}`,
    ...between,
    BODY[1] ?? '',
    ...foot,
  ])

describe('the report of a reading', () => {
  it('accounts for every line of the copy', () => {
    fc.assert(
      fc.property(arranged, (lines) => {
        const reading = readingOf(lines)
        if (!reading) return
        const told = new Set(
          [...reading.understood, ...reading.dropped, ...reading.warnings].map(({ line }) => line),
        )
        const silent = lines.flatMap((line, index) =>
          tidyCopy(line).trim() === '' || told.has(index + 1) ? [] : [line],
        )
        expect(silent).toEqual([])
      }),
      { numRuns: 600 },
    )
  })
})

const VERB = fc.constantFrom(
  'memperbaiki',
  'diresmikan',
  'mengatakan',
  'membuka',
  'akan',
  'Resmikan',
  'Diperiksa',
  'Mengumumkan',
  'berangkat',
  'says',
  'opened',
)
const STATEMENT = fc.oneof(
  VERB.map((verb) => `Wali Kota ${verb} Dermaga`),
  VERB.map((verb) => `Rani Kusuma ${verb}`),
  fc.constantFrom('Rani 8 Januari', 'Kampung 12/03/2022', 'Minggu Pagi', 'Muara 2022-03-12'),
  fc.constantFrom('Rani https://rani.example', 'www.kampung.example', 'Buku di kampung.id/buku'),
)
const FRAME = fc.constantFrom(
  (words: string) => words,
  (words: string) => `Penulis: ${words}`,
  (words: string) => `Oleh ${words}`,
  (words: string) => `Editor: ${words}`,
  (words: string) => `Laporan wartawan ${words}`,
  (words: string) => `Sumber: ${words}`,
  (words: string) => `• ${words}`,
  (words: string) => `Rubrik: ${words}`,
  (words: string) => `${words} |`,
  (words: string) => `(${words})`,
  (words: string) => `[${words}]`,
  (words: string) => `${words} - Kabar Muara`,
  (words: string) => `AMBON (${words}) - Perahu itu tiba.`,
  (words: string) => `Perahu itu tiba. (${words})`,
)

describe('a line with a verb, a date or an address', () => {
  it('makes no author, editor, agency or section', () => {
    const cases = fc.record({
      line: fc.tuple(STATEMENT, FRAME).map(([words, frame]) => frame(words)),
      place: fc.constantFrom(0, 1, 2, 3, 4),
    })
    fc.assert(
      fc.property(cases, ({ line, place }) => {
        const lines = [HEADLINE, '', `AMBON - ${BODY[0]}`, '', BODY[1] ?? '']
        const story = readingOf(lines.toSpliced(place, 0, line, ''))?.story
        const { authors = [], editor, agency, section } = story ?? {}
        expect({ authors, editor, agency, section }).toEqual({ authors: [] })
      }),
      { numRuns: 800 },
    )
  })
})

describe('reading', () => {
  it.each(['a', '…', 'kampung-', 'a.', '('])('refuses one long line of %j at once', (word) => {
    // Patterns that search a line anew from each of its characters took minutes.
    expect(readingOf([word.repeat(Math.floor(100_000 / word.length))])).toBeUndefined()
  })

  it('does twice the work for twice the copy', () => {
    // Counted in report entries, not in time: each line is told a bounded number of times.
    const entries = (count: number) => {
      const paragraphs = Array.from(
        { length: count },
        (_, index) => `Paragraf ke-${index} selesai.`,
      )
      const reading = readingOf([HEADLINE, '', `AMBON - ${BODY[0]}`, ...paragraphs])
      return reading ? reading.understood.length + reading.dropped.length : 0
    }
    expect(entries(400)).toBeLessThanOrEqual(3 * entries(200))
  })
})
