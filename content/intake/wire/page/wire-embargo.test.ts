import { describe, expect, it } from 'vitest'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { readCopy } from '#content/intake/copy-reading.ts'

const HEADLINE = 'Pelabuhan Lama Dibuka Lagi untuk Kapal Kecil'
const STAMP = 'Selasa, 15 Maret 2022 09:10 WITA'
const BODY = ['MAKASSAR - Dermaga lama dibuka.', 'Kepala pelabuhan memeriksa dermaga itu.']

/** The story with `line` above the headline, below it, and at the end. */
const stories = (line: string): IncomingStory[] =>
  [
    [line, HEADLINE, STAMP, ...BODY],
    [HEADLINE, line, STAMP, ...BODY],
    [HEADLINE, STAMP, ...BODY, line],
  ].map((lines) => readCopy(Buffer.from(lines.join('\n\n'))).story)

const EMBARGOES: readonly (readonly [line: string, until: string])[] = [
  ['EMBARGO - NOT FOR RELEASE BEFORE 0600 GMT WEDNESDAY 16 MARCH', '2022-03-16T06:00Z'],
  ['EMBARGO: 16.03.2022, 10:00 WIT', '2022-03-16T01:00Z'],
  ['Embargo s/d Rabu (16/3/2022), pkl. 10.00 WIT', '2022-03-16T01:00Z'],
  ['EMBARGO HINGGA 16 MARET 2022 PUKUL 10.00', '2022-03-16T03:00Z'],
  ['[Embargo sampai 18.00 WITA]', '2022-03-15T10:00Z'],
  ['<EMBARGO 16/3/22 10:00 WIT>', '2022-03-16T01:00Z'],
  ['!!! EMBARGO !!! Rabu 16 Maret 2022 jam 10 pagi WITA', '2022-03-16T02:00Z'],
  ['Naskah ini diembargo sampai Rabu, 16 Maret 2022 pukul 10.00 WITA.', '2022-03-16T02:00Z'],
  [
    'Catatan: berita ini baru boleh ditayangkan pada Rabu, 16 Maret 2022 pukul 10.00 WITA.',
    '2022-03-16T02:00Z',
  ],
  ['Mohon tidak disebarluaskan sebelum Rabu, 16 Maret 2022, pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['Dilarang menyiarkan sebelum tanggal 16 Maret 2022 pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['Tidak boleh dikutip sebelum 16/03/2022 pukul 10:00 WITA', '2022-03-16T02:00Z'],
  ['Harap ditahan sampai Rabu pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['Ditahan hingga 16 Maret 2022 10.00 WITA', '2022-03-16T02:00Z'],
  ['Siarkan setelah 16 Maret 2022 pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['Untuk dimuat Rabu, 16 Maret 2022', '2022-03-16T17:00Z'],
  ['Untuk terbit Rabu 16 Maret 2022 pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['DO NOT PUBLISH BEFORE MARCH 16, 2022 10AM GMT', '2022-03-16T10:00Z'],
  ['Not for broadcast or publication until 10:00 GMT on 16 March 2022', '2022-03-16T10:00Z'],
  ['FOR RELEASE MARCH 16, 2022, 10:00 A.M. EDT', '2022-03-16T14:00Z'],
  ['HOLD FOR RELEASE UNTIL 16 MARCH 2022 10:00 GMT', '2022-03-16T10:00Z'],
  ['UNDER STRICT EMBARGO until 16 March 2022, 10:00 BST', '2022-03-16T09:00Z'],
  ['Under embargo until further notice', 'held'],
  ['Media embargo: 10.00 WITA, 16 Maret', '2022-03-16T02:00Z'],
  ['EMBARGO: setelah pidato kenegaraan', 'held'],
  ['Embargo berlaku sampai Rabu (16/3) pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['Masa embargo: 16 Maret 2022 pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['Waktu siar: Rabu, 16 Maret 2022 pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['Jangan diterbitkan dulu sampai ada kabar', 'held'],
  ['(Jangan disiarkan sebelum pukul 18.00 WITA)', '2022-03-15T10:00Z'],
  ['RILIS INI DIEMBARGO SAMPAI 16 MARET 2022 PUKUL 10.00 WITA', '2022-03-16T02:00Z'],
  ['EMBARGO TIL 10.00 WITA BESOK', '2022-03-16T02:00Z'],
  ['Tayangkan hanya sesudah pukul 18.00 WITA', '2022-03-15T10:00Z'],
  ['Larangan siar sampai 16 Maret 2022 pukul 10.00 WITA', '2022-03-16T02:00Z'],
  ['Embargoed: 10:00 GMT, Wed 16 Mar 2022', '2022-03-16T10:00Z'],
  ['*EMBARGO* sampai pukul 18.00 WITA', '2022-03-15T10:00Z'],
  ['EMBARGO 24 JAM', 'held'],
  ['Untuk publikasi: Rabu, 16 Maret 2022, 10.00 WITA', '2022-03-16T02:00Z'],
  ['Boleh dipublikasikan setelah Rabu, 16 Maret 2022 pukul 10.00 WITA', '2022-03-16T02:00Z'],
]

const PAID = [
  'Berita Iklan',
  '[ADVERTORIAL]',
  'Adv.',
  '- Advertorial -',
  'IKLAN LAYANAN MASYARAKAT',
  'Branded Content',
  'Artikel Sponsor',
  'ARTIKEL BERSPONSOR',
  'Konten Kerja Sama',
  'Kerja Sama',
  'Konten ini adalah kerja sama dengan Bank Laut',
  'Paid Partnership',
  'In partnership with Bank Laut',
  'Advertorial/Pemkot Palu',
  'ADV – Pemkab Sigi',
  'Penulis: Advertorial',
  'Sumber: Advertorial',
  'Promosi',
  'Advetorial',
  'Infotorial Pemkot Palu',
  'Kanal: Advertorial',
  'Pariwara | Palu',
]

/** Lines that look like conditions and are not. */
const OTHERS = [
  'Diterbitkan Selasa, 15 Maret 2022 09:10 WITA',
  'Tayang: Selasa, 15 Maret 2022 09:10 WITA',
  'Untuk segera disiarkan',
  'Embargo senjata itu diperpanjang sampai akhir tahun.',
]

describe('a condition of publication', () => {
  it.each(EMBARGOES)('%s: %s', (line, until) => {
    for (const story of stories(line)) {
      const { headline, body, summary, embargoUntil, held } = story
      expect(held ? 'held' : embargoUntil?.toISOString().replace(':00.000', '')).toBe(until)
      expect({ headline, summary, blocks: body.length }).toEqual({ headline: HEADLINE, blocks: 2 })
    }
  })

  it.each(PAID)('%s is paid copy', (line) => {
    for (const { genre, headline, authors, agency, section } of stories(line)) {
      expect({ genre, headline, authors, agency, section }).toEqual({
        genre: 'advertorial',
        headline: HEADLINE,
        authors: [],
      })
    }
  })

  it.each(OTHERS)('%s is none', (line) => {
    const { embargoUntil, held, genre } = readCopy(
      Buffer.from([HEADLINE, line, ...BODY].join('\n\n')),
    ).story
    expect({ embargoUntil, held, genre }).toEqual({})
  })
})
