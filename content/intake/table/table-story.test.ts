import { describe, expect, it } from 'vitest'
import type { LegacyStory } from '#content/intake/legacy/legacy-story.ts'
import { readTableMap } from './table-map.ts'
import { readTable } from './table-rows.ts'
import { tableStory } from './table-story.ts'

const NOW = new Date('2026-01-01T00:00:00Z')

/** A document that arrives in pieces of seven bytes. */
const pieces = (text: string) => piecesOf(Buffer.from(text), 7)

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const MAP = `site: https://lama.example
columns:
  id: no
  headline: judul
  body: isi
`

async function read(
  text: string,
  map = MAP,
  address = 'https://lama.example',
): Promise<(LegacyStory | string)[]> {
  const known = readTableMap(map)
  const site = { site: address, sections: new Map() }
  const rows = await Array.fromAsync(readTable(pieces(text), known.records))
  return rows.map((row) => tableStory(row, { map: known, site, zone: 'Asia/Jakarta', now: NOW }))
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('a record', () => {
  const map = `${MAP}  kicker: tajuk
  slug: alamat_pendek
  summary: ringkasan
  publishedAt: terbit
  modifiedAt: diubah
  authors: penulis
  section: rubrik
  topics: tag
  dateline: kota
  originalUrl: asli
  photo: foto
  photoAlt: foto_alt
  photoCaption: foto_ket
  photoCredit: foto_kredit
  addresses: alamat
  status: status
public: [terbit, 1]
dates: day-first
separator: ';'
`

  it('of a table has everything that the map names', async () => {
    const table = `no,judul,isi,tajuk,alamat_pendek,ringkasan,terbit,diubah,penulis,rubrik,tag,kota,asli,foto,foto_alt,foto_ket,foto_kredit,alamat,status
7,"Jembatan ""Lama""","<p>Isi.</p>
<p>Lagi.</p>",Daerah,jembatan-lama,Ringkas.,03/05/2019 08:00,2019-05-04T01:00:00Z,Sari Contoh; Budi,Berita Daerah,banjir;  kapal ,JAKARTA,https://lain.example/x,/foto/a.jpg,Jembatan,Jembatan kayu,Rina,/read/7/jembatan https://lama.example/j.html https://lain.example/j,terbit`
    expect(await read(table, map)).toEqual([
      {
        kind: 'story',
        isPublic: true,
        modifiedAt: new Date('2019-05-04T01:00:00Z'),
        addresses: ['https://lama.example/read/7/jembatan', 'https://lama.example/j.html'],
        identityAddress: '',
        topicAddresses: new Map(),
        authorAddresses: new Map(),
        losses: ['Alamat lama “https://lain.example/j” bukan alamat situs lama; tidak diambil.'],
        story: {
          origin: {
            provider: 'table:lama.example',
            id: '7',
            version: '2019-05-04T01:00:00.000Z',
            versionAt: new Date('2019-05-04T01:00:00Z'),
          },
          headline: 'Jembatan "Lama"',
          kicker: 'Daerah',
          slug: 'jembatan-lama',
          summary: 'Ringkas.',
          dateline: 'JAKARTA',
          originalUrl: 'https://lain.example/x',
          section: 'Berita Daerah',
          authors: ['Sari Contoh', 'Budi'],
          topics: ['banjir', 'kapal'],
          publishedAt: new Date('2019-05-03T01:00:00Z'),
          timeZone: 'Asia/Jakarta',
          photo: {
            file: 'https://lama.example/foto/a.jpg',
            alt: 'Jembatan',
            caption: 'Jembatan kayu',
            credit: 'Rina',
            aiUse: 'none',
          },
          body: [paragraph('Isi.'), paragraph('Lagi.')],
        },
      },
    ])
  })

  it.each([
    ['draf', '03/05/2019', 'Berstatus “draf” di sistem lama: menjadi draf.'],
    ['1', 'kemarin', 'Waktu terbit “kemarin” tidak terbaca: menjadi draf.'],
    ['1', '03/05/2030', 'Waktu terbitnya belum tiba: menjadi draf.'],
  ])('with the status %s and the time %s is a draft', async (status, time, loss) => {
    const table = `no;judul;isi;status;terbit\n7;Judul;Isi;${status};${time}`
    expect(await read(table, map)).toMatchObject([{ isPublic: false, losses: [loss] }])
  })

  it('has addresses below the site, wherever it is', async () => {
    const table =
      'no,judul,isi,alamat,foto\n7,Judul,Isi,"read/7 /x https://[/ mailto:a@lama.example",a.jpg'
    const below = `${MAP}  addresses: alamat\n  photo: foto\n`.replace('example', 'example/blog')
    expect(await read(table, below, 'https://lama.example/blog')).toMatchObject([
      {
        addresses: ['https://lama.example/blog/read/7', 'https://lama.example/x'],
        losses: [expect.stringContaining('“https://[/”'), expect.stringContaining('“mailto:')],
        story: { photo: { file: 'https://lama.example/blog/a.jpg' } },
      },
    ])
  })

  it('has no address of mail as the name of an author', async () => {
    const table = 'no,judul,isi,penulis\n7,Judul,Isi,"sari@lama.example, Budi"'
    expect(await read(table, `${MAP}  authors: penulis\n`)).toMatchObject([
      {
        losses: ['Alamat surel sebagai nama penulis tidak diambil.'],
        story: { authors: ['Budi'] },
      },
    ])
  })

  it('tells a time of change that cannot be read', async () => {
    const table = 'no,judul,isi,ubah\n7,Judul,Isi,03/05/2019 08:00 +0700'
    expect(await read(table, `${MAP}  modifiedAt: ubah\n`)).toMatchObject([
      { losses: ['Waktu ubah “03/05/2019 08:00 +0700” tidak terbaca; tidak diambil.'] },
    ])
  })

  it('needs a number, a headline and content', async () => {
    const table = 'no,judul,isi\n,Judul,Isi\n1,,Isi\n2,Judul,'
    expect(await read(table)).toEqual([
      'Tanpa pengenal (kolom “no”): tidak diambil.',
      'Tanpa judul (kolom “judul”): tidak diambil.',
      'Tanpa isi (kolom “isi”): tidak diambil.',
    ])
  })

  it('may be Markdown or text', async () => {
    const table = 'no,judul,isi\n1,Judul,"## Anak\n\nIsi *ini*"'
    const [markdown] = await read(table, `${MAP}body: markdown`)
    expect(markdown).toMatchObject({
      story: { body: [{ type: 'heading', level: 2 }, { type: 'paragraph' }] },
    })
    const [text] = await read('no,judul,isi\n1,Judul,"Satu <b>\nlagi\n\nDua"', `${MAP}body: text`)
    expect(text).toMatchObject({
      story: {
        body: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Satu <b>' },
              { type: 'break' },
              { type: 'text', text: 'lagi' },
            ],
          },
          paragraph('Dua'),
        ],
      },
    })
  })

  it.each([
    ['[{"id":7,"judul":{"id":"Judul"},"isi":"Isi","tag":[{"nama":"a"},{"nama":"b"}]}]', ''],
    [
      '{"data":{"x":[1],"berita":[{"id":7,"judul":{"id":"Judul"},"isi":"Isi","tag":[{"nama":"a"},{"nama":"b"}]}]}}',
      'records: $.data.berita.*',
    ],
    ['{"id":7,"judul":{"id":"Judul"},"isi":"Isi","tag":[{"nama":"a"},{"nama":"b"}]}\r\n\n', ''],
  ])('may be JSON: %s', async (json, records) => {
    const nested = `site: https://lama.example
name: video
${records}
columns: { id: id, headline: judul.id, body: isi, topics: tag.nama }
`
    expect(await read(json, nested)).toMatchObject([
      {
        story: {
          origin: { provider: 'table:lama.example:video', id: '7' },
          headline: 'Judul',
          topics: ['a', 'b'],
        },
      },
    ])
  })
})

describe('a table that is broken', () => {
  it.each([
    ['no,judul,no\n', 'line 1: two columns “no”.'],
    ['no,judul,isi\n1,a,b\n2,a,b,c\n', 'line 3: 4 cells, but the head has 3 columns.'],
    ['no,judul,isi\n1,a,b\n2,a\n', 'line 3: 2 cells, but the head has 3 columns.'],
    [
      'no,judul,isi\n1,a,"b\n2,a,b\n3,a,b\n',
      'line 2: the quotes that begin here do not end with their cell.',
    ],
    [
      'no,judul,isi\n1,a,b\n2,a,"b\n3,"a",b\n',
      'line 3: the quotes that begin here do not end with their cell.',
    ],
    ['[{"no":1},\n{"no":x}]', 'line 2, byte 18 after “record 1”: This is no JSON.'],
    ['[{"no":1}', 'line 1, byte 10 after “record 1”: The file ends too early.'],
    ['[1]', 'record 1: this is no object.'],
    ['{"no":1}\n{"no":', 'line 2, byte 16 after “record 1”: The file ends too early.'],
  ])('is refused with the place: %s', async (text, reason) => {
    await expect(read(text)).rejects.toThrow(reason)
  })
})

describe('a table in another encoding', () => {
  it.each([
    ['no,judul,isi\n1,Judul,Isi\n2,Caf\xe9,Isi\n', 'line 3: this is not in UTF-8.'],
    ['no,judul,isi\n1,Judul,Isi\xe9', 'line 2: this is not in UTF-8.'],
    ['[{"no":1,\n"judul":"Caf\xe9"}]', 'line 2: this is not in UTF-8.'],
  ])('is refused with the line: %j', async (text, reason) => {
    for (const size of [1, 7, 1000]) {
      const bytes = Buffer.from(text, 'latin1')
      const rows = Array.fromAsync(readTable(piecesOf(bytes, size), undefined))
      await expect(rows).rejects.toThrow(reason)
    }
  })
})

describe('characters that no store keeps', () => {
  it.each([
    'no,judul,isi\n7,Ju\0dul,I\0si\n',
    '[{"no":7,"judul":"Ju\\u0000dul","isi":"I\\ud800si","lain":[{"x":"\\udc00"}]}]',
  ])('are left out: %j', async (text) => {
    expect(await read(text)).toMatchObject([
      { story: { headline: 'Judul', body: [paragraph('Isi')] } },
    ])
  })
})

describe('a map', () => {
  it.each([
    ['', 'line 1: a map has “site” and “columns” with id, headline and body at least.'],
    ['site: lama.example\ncolumns: {}', 'line 1: site: the address of the old site'],
    [MAP.replace('  body: isi\n', ''), 'line 2: columns.body is missing: the name of a column.'],
    [`${MAP}  judul: x\n`, 'line 6: there is no “judul”. Known are: id, headline,'],
    [`${MAP}isi: x\n`, 'line 6: there is no “isi”. Known are: site, name,'],
    [`${MAP}body: word\n`, 'line 6: body: html, markdown or text.'],
    [`${MAP}  status: st\n`, 'line 6: with a column for the status, “public” lists'],
    [`${MAP}records: berita\n`, 'line 6: records: written as $.*'],
    [`${MAP}  x: [\n`, 'line 7: '],
  ])('that is wrong is refused with its line: %s', (text, reason) => {
    expect(() => readTableMap(text)).toThrow(reason)
  })
})
