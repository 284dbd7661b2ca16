/**
 * Lines below a story, between its paragraphs and below its photo, as agencies, portals, press offices and phones send
 * them: what becomes of the line, and that the story stays as it is.
 * @module
 */
import { describe, expect, it } from 'vitest'
import { expectWhole, read, SECOND, type Where } from '#tests/factories/wire-lines.ts'

const CLOSINGS: readonly (readonly [foot: string, agency: RegExp | undefined])[] = [
  ['(*)', undefined],
  ['[*]', undefined],
  ['***', undefined],
  ['(**)', undefined],
  ['(red)', undefined],
  ['-bud-', undefined],
  ['-30-', undefined],
  ['###', undefined],
  ['-o0o-', undefined],
  ['(OL-1)', undefined],
  ['[bud]', undefined],
  ['(bud/sar)', undefined],
  ['(bud).', undefined],
  ['(Humas Pemkab Contoh)', undefined],
  ['*(Tim Humas)*', undefined],
  ['(ant)', /^ant/i],
  ['(AK/ANT)', /ANT/i],
  ['(Budi Contoh/Diskominfo)', undefined],
  ['Sumber: Antara', /^Antara$/i],
  ['Sumber: detik.com', /detik/],
  ['(SA/Z-3)', undefined],
  ['(KMP)', undefined],
  ['(bud) ***', undefined],
  ['—tim', undefined],
  ['SELESAI', undefined],
  [
    'Kontak media:\nRina Contoh\nHumas Pemkab Contoh\nTelp. 0380-123456\nhumas@contoh.go.id',
    undefined,
  ],
]

describe('the end of copy', () => {
  it.each(CLOSINGS)('%s', (foot, agency) => {
    const found = read({ foot })
    expectWhole(found)
    if (agency) expect(found.story.agency).toMatch(agency)
    else expect(found.story.agency).toBeUndefined()
  })

  it.each([
    ['Penerjemah: Budi Contoh\nEditor: Sari Contoh\nCopyright © ANTARA 2026', [], 'Sari Contoh'],
    [
      'Pewarta: Budi Contoh\nUploader: Sari Contoh\nCOPYRIGHT © ANTARA 2026',
      ['Budi Contoh'],
      undefined,
    ],
    ['(Reporting by Budi Contoh; Editing by Sari Contoh)', ['Budi Contoh'], 'Sari Contoh'],
    ['Teks: Budi Contoh. Editor: Sari Contoh.', ['Budi Contoh'], 'Sari Contoh'],
  ])('%s', (foot, authors, editor) => {
    const found = read({ foot })
    expectWhole(found)
    expect([found.story.authors, found.story.editor]).toEqual([authors, editor])
  })

  it('names a source that nobody knows', () => {
    const found = read({ foot: 'Sumber: BPS' })
    expectWhole(found)
    expect(found.warnings).toContain('Sumber “BPS” tidak dikenal')
  })
})

const FURNITURE: readonly (readonly [line: string, where?: Where])[] = [
  ['BACA JUGA : Harga Beras Naik di Tiga Pasar'],
  ['[Gambas:Video CNN]'],
  ['[Gambas:Youtube]'],
  ['Simak juga video: Jalan Baru Diresmikan'],
  ['(Baca: Harga Beras Naik di Tiga Pasar)'],
  ['Pilihan Editor: Harga Beras Naik di Tiga Pasar'],
  [
    'Dapatkan update berita pilihan dan breaking news setiap hari dari Kompas.com. Mari bergabung di Grup Telegram "Kompas.com News Update", caranya klik link https://t.me/kompascomupdate, kemudian join.',
    'foot',
  ],
  ['Cek Berita dan Artikel yang lain di Google News', 'foot'],
  ['Halaman Selanjutnya', 'foot'],
  ['Halaman: 1 2 3 Lihat Semua', 'foot'],
  [
    'Artikel ini telah tayang di TribunJateng.com dengan judul Jalan Baru Dibuka, https://jateng.tribunnews.com/2026/03/12/jalan',
    'foot',
  ],
  ['Ikuti saluran WhatsApp Kabar Contoh untuk berita terbaru', 'foot'],
  ['#jalan #pelabuhan #kupang', 'foot'],
  ['TAG: jalan, pelabuhan', 'foot'],
  ['Tonton Video Pilihan di Bawah Ini:'],
  ['Kata Kunci : jalan, pelabuhan', 'foot'],
  ['Jangan Lewatkan: Harga Beras Naik di Tiga Pasar'],
  ['3 Komentar', 'foot'],
  ['Berita Terkait\nHarga Beras Naik di Tiga Pasar\nPelabuhan Lama Dibuka', 'foot'],
  ['Memuat artikel berikutnya...', 'foot'],
  ['Dibaca 1.234 kali', 'foot'],
  ['Read also: Rice Price Rises'],
  ['Lihat Foto'],
  [
    'Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu akses berita Kompas.com WhatsApp Channel : https://www.whatsapp.com/channel/0029VaFPbedBPzjZrk13HO3D',
    'foot',
  ],
  ['Bagikan ke Facebook', 'foot'],
  ['Unduh aplikasi Kabar Contoh di Play Store', 'foot'],
  ['Selanjutnya: Harga Ikan Naik', 'foot'],
  ['Editor’s picks', 'foot'],
  ['Terkini Lainnya', 'foot'],
]

describe('furniture of a page', () => {
  it.each(FURNITURE)('%s', (line, where) => {
    expectWhole(read(where ? { [where]: line } : { second: `${line}\n\n${SECOND}` }))
  })
})

const CAPTIONS: readonly (readonly [line: string, caption: RegExp | undefined, credit: RegExp])[] =
  [
    [
      'Warga melintas di jalan baru. (Foto: Budi Contoh/detikcom)',
      /^Warga melintas di jalan baru/,
      /Budi Contoh\/detikcom/,
    ],
    [
      'Warga melintas di jalan baru, Kupang, Kamis (12/3/2026). ANTARA FOTO/Budi Contoh/nym.',
      /Warga melintas/,
      /^ANTARA FOTO\/Budi Contoh\/nym$/,
    ],
    ['Warga melintas di jalan baru. (Dok. Pemkab Contoh)', /Warga melintas/, /Pemkab Contoh/],
    ['Warga melintas di jalan baru. (Foto: Istimewa)', /Warga melintas/, /Istimewa/],
    [
      'Foto: Warga melintas di jalan baru (Budi Contoh/Kabar)',
      /Warga melintas/,
      /Budi Contoh\/Kabar/,
    ],
    [
      'Keterangan foto: Warga melintas di jalan baru. (Humas Contoh)',
      /^Warga melintas/,
      /Humas Contoh/,
    ],
    ['Ilustrasi jalan baru. [Shutterstock]', /Ilustrasi jalan baru/, /Shutterstock/],
    ['Warga melintas di jalan baru. TEMPO/Budi Contoh', /Warga melintas/, /^TEMPO\/Budi Contoh$/],
    [
      'Warga melintas di jalan baru.(KOMPAS.COM/BUDI CONTOH)',
      /Warga melintas di jalan baru/,
      /KOMPAS\.COM\/BUDI CONTOH/,
    ],
    [
      'People pass the new road, Thursday, March 12, 2026. (AP Photo/Budi Contoh)',
      /People pass/,
      /AP Photo\/Budi Contoh/,
    ],
    ['Foto: Budi Contoh/Kabar Contoh', undefined, /Budi Contoh\/Kabar Contoh/],
    [
      'Caption: Warga melintas di jalan baru. Kredit: Budi Contoh',
      /^Warga melintas/,
      /^Budi Contoh$/,
    ],
  ]

describe('the words below a photo', () => {
  it.each(CAPTIONS)('%s', (line, caption, credit) => {
    const found = read({ under: line })
    expectWhole(found)
    expect(found.story.photo?.credit).toMatch(credit)
    if (caption) expect(found.story.photo?.caption).toMatch(caption)
  })
})
