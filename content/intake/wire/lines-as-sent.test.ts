/**
 * Lines above a story as agencies, portals, press offices and phones send them, each in the same plain story: what becomes
 * of the line, and that the story stays as it is.
 * @module
 */
import { describe, expect, it } from 'vitest'
import {
  expectWhole,
  HEADLINE,
  type Lines,
  read,
  SECOND,
  type Where,
} from '#tests/factories/wire-lines.ts'

const EMBARGOES: readonly (readonly [line: string, until: string, where?: Where])[] = [
  ['EMBARGO HINGGA JUMAT, 13 MARET 2026, PUKUL 10.00 WITA', '2026-03-13T02:00:00.000Z'],
  ['Embargo s.d. 13/03/2026 jam 10.00 WIB', '2026-03-13T03:00:00.000Z'],
  ['Tidak untuk disiarkan sebelum Jumat (13/3/2026) pukul 19.30 WIT', '2026-03-13T10:30:00.000Z'],
  [
    'Mohon tidak dipublikasikan sebelum tanggal 13 Maret 2026 pukul 00.01 WIB.',
    '2026-03-12T17:01:00.000Z',
  ],
  ['Dapat disiarkan setelah pukul 14.00 WIB, Jumat 13 Maret 2026', '2026-03-13T07:00:00.000Z'],
  ['HOLD FOR RELEASE UNTIL 7:00 A.M. WIB, FRIDAY, MARCH 13, 2026', '2026-03-13T00:00:00.000Z'],
  ['NOT FOR RELEASE BEFORE 13 March 2026, 10:00 Jakarta time (GMT+7)', '2026-03-13T03:00:00.000Z'],
  ['Embargo: 13 Mar 2026, 08:00 (UTC+8)', '2026-03-13T00:00:00.000Z'],
  [
    '(Embargo berlaku sampai dengan Jumat, 13 Maret 2026 pkl. 12.00 WIB)',
    '2026-03-13T05:00:00.000Z',
    'under',
  ],
  ['— EMBARGO 13.03.2026 15:00 WIB —', '2026-03-13T08:00:00.000Z'],
  ['Rilis ini diembargo sampai Jumat (13/3) pukul 09.00 WIB', '2026-03-13T02:00:00.000Z', 'foot'],
  ['STATUS: EMBARGO SAMPAI 13 MARET 2026 PUKUL 06.00 WIB', '2026-03-12T23:00:00.000Z'],
  [
    'Catatan redaksi: berita ini baru boleh tayang Jumat, 13 Maret 2026 pukul 05.00 WIB',
    '2026-03-12T22:00:00.000Z',
  ],
  ['Lepas embargo: Jumat 13/03/2026 16.00 WITA', '2026-03-13T08:00:00.000Z'],
  ['Under embargo till 0001 GMT 13 March 2026', '2026-03-13T00:01:00.000Z'],
  ['Embargo until 2026-03-13T09:00:00+07:00', '2026-03-13T02:00:00.000Z'],
  ['Embargo sampai Jumat, 13 Maret 2026 pukul 10 pagi WIB', '2026-03-13T03:00:00.000Z'],
  [
    'EMBARGO: tayang paling cepat Jumat 13 Maret 2026 pukul 7 malam WITA',
    '2026-03-13T11:00:00.000Z',
  ],
  ['Berita ini di-embargo hingga 13 Maret 2026 pukul 24.00 WIB', '2026-03-13T17:00:00.000Z'],
  ['[Siap tayang: 13 Maret 2026, 06.30 WIT] — EMBARGO', '2026-03-12T21:30:00.000Z'],
  ['DO NOT PUBLISH BEFORE FRIDAY 13 MARCH 2026 09:00 WIB', '2026-03-13T02:00:00.000Z'],
  [
    'Dilarang menyiarkan berita ini sebelum 13 Maret 2026 pukul 18.00 WIB',
    '2026-03-13T11:00:00.000Z',
  ],
  [
    'EMBARGO SAMPAI JUMAT, 13 MARET 2026 PUKUL 10.00 WIB\nEMBARGOED UNTIL FRIDAY, 13 MARCH 2026, 10:00 WIB',
    '2026-03-13T03:00:00.000Z',
  ],
  [
    'Subject: [EMBARGO 13 Maret 2026 pukul 10.00 WIB] Bupati Buka Jalan Baru ke Pelabuhan',
    '2026-03-13T03:00:00.000Z',
  ],
  ["EMBARGO s/d Jum'at, 13/3, pkl 08.00 WIB", '2026-03-13T01:00:00.000Z'],
  ['Embargo sampai besok, Jumat, pukul 15.00 WIB', '2026-03-13T08:00:00.000Z'],
  ['Embargo hingga pukul 20.00 WIB hari ini', '2026-03-12T13:00:00.000Z'],
  ['Naskah boleh dimuat mulai 17 Maret 2026 pukul 05.30 WITA', '2026-03-16T21:30:00.000Z', 'foot'],
  ['>>> EMBARGO: 17/03/26 10:00 WITA <<<', '2026-03-17T02:00:00.000Z'],
  ['🔴 EMBARGO sampai 17 Maret 2026 pukul 10.00 WITA 🔴', '2026-03-17T02:00:00.000Z'],
]

const HELD: readonly (readonly [line: string, where?: Where])[] = [
  ['*EMBARGO sampai acara dibuka Presiden*'],
  ['EMBARGO', 'under'],
  ['Embargo, tunggu konfirmasi Humas', 'foot'],
  ['EMBARGO SETELAH KONFERENSI PERS'],
  ['Eds: Embargoed until the ministers meet'],
  ['JANGAN TAYANG DULU SEBELUM ADA KONFIRMASI'],
  ['Embargo, tunggu konfirmasi Humas', 'under'],
  ['DRAFT - JANGAN DISEBARLUASKAN'],
  ['Mohon ditahan dulu sampai ada kabar', 'foot'],
]

describe('an embargo', () => {
  it.each(EMBARGOES)('%s', (line, until, where = 'top') => {
    const found = read({ [where]: line })
    expectWhole(found)
    expect(found.story.embargoUntil?.toISOString()).toBe(until)
  })

  it.each(HELD)('whose time nobody can read: %s', (line, where = 'top') => {
    const found = read({ [where]: line })
    expectWhole(found)
    expect(found.story.held).toBe(true)
    expect(found.warnings).toContain('embargo')
  })

  it('before the headline', () => {
    const found = read({ headline: `EMBARGO | ${HEADLINE}` })
    expectWhole(found)
    expect(found.story.held).toBe(true)
  })

  it.each([
    [
      {
        headline: 'PBB Perpanjang Embargo Senjata hingga April',
        first: 'Embargo senjata diperpanjang hingga 30 April 2026 pukul 23.59. Rusia abstain.',
      },
    ],
    [{ second: '"Jangan disiarkan sebelum saya izinkan," kata Rina Contoh kepada wartawan.' }],
    [
      {
        second:
          'Aturan itu menyatakan hasil hitung cepat tidak boleh disiarkan sebelum pukul 15.00 WIB pada hari pemungutan suara.',
      },
    ],
    [{ top: 'UNTUK DISIARKAN SEGERA' }],
    [{ top: 'FOR IMMEDIATE RELEASE' }],
  ])('is none in %j', (lines: Lines) => {
    const { story, text } = read(lines)
    expect([story.embargoUntil, story.held]).toEqual([undefined, undefined])
    expect(story.headline).toBe(lines.headline ?? HEADLINE)
    for (const words of [lines.first, lines.second]) if (words) expect(text).toContain(words)
  })
})

const PAID: readonly (readonly [Lines])[] = [
  [{ foot: '(Adv/Diskominfo Kutai Timur)' }],
  [{ foot: '(adv/hms)' }],
  [{ foot: '(*/adv)' }],
  [{ foot: '(Adv Kominfo Kukar)' }],
  [{ foot: 'Adv-Diskominfo' }],
  [{ headline: `[ADVERTORIAL] ${HEADLINE}` }],
  [{ headline: `ADVERTORIAL — ${HEADLINE}` }],
  [{ top: 'Pariwara Pemkab Bone' }],
  [{ foot: '(INFORIAL)' }],
  [{ top: 'INFOTORIAL' }],
  [{ foot: 'Artikel ini merupakan kerja sama dengan PT Contoh Makmur.' }],
  [{ foot: 'Konten ini merupakan kerja sama antara Kabar Contoh dan Bank Contoh.' }],
  [{ under: 'Sponsored content by Bank Contoh' }],
  [{ top: 'BRANDED CONTENT' }],
  [{ under: 'Konten berbayar' }],
  [{ foot: 'Artikel ini disponsori oleh Bank Contoh.' }],
  [{ by: 'Budi Contoh (Adv)' }],
  [{ foot: '#Advertorial' }],
  [{ dateline: 'SAMARINDA, ADV – ' }],
  [{ second: `${SECOND} (ADV/DPRD Kaltim)` }],
  [{ foot: '[iklan]' }],
  [{ under: '(Advertorial Kerja Sama Pemkab Contoh)' }],
  [{ foot: '(Advetorial)' }],
  [{ top: 'Promoted Content' }],
  [{ foot: 'Berita ini merupakan konten berbayar.' }],
  [{ foot: '(Kontributor/ADV)' }],
  [{ headline: `${HEADLINE} (Adv)` }],
]

describe('a mark of paid copy', () => {
  it.each(PAID)('%j', (lines) => {
    const found = read(lines)
    expectWhole(found)
    expect(found.story.genre).toBe('advertorial')
    expect(found.story.agency).toBeUndefined()
    expect(found.story.authors.join()).not.toMatch(/adv/i)
  })

  it.each([
    [{ headline: 'Honda ADV 160 Dijual Mulai April' }],
    [{ second: `ADVERTISEMENT\n\nSCROLL TO CONTINUE WITH CONTENT\n\n${SECOND}` }],
    [{ second: 'Iklan rokok di jalan itu dilarang oleh bupati. Pariwara lain boleh dipasang.' }],
  ])('is none in %j', (lines: Lines) => {
    const { story, text } = read(lines)
    expect(story.genre).toBeUndefined()
    expect(text).not.toMatch(/SCROLL|ADVERTISEMENT/)
    expect(story.headline).toBe(lines.headline ?? HEADLINE)
  })
})

const DATELINES: readonly (readonly [
  dateline: string,
  place: string | undefined,
  agency: RegExp | undefined,
])[] = [
  ['jpnn.com, JAKARTA - ', 'JAKARTA', /^jpnn/i],
  ['Balikpapan, IDN Times - ', 'Balikpapan', /^IDN Times$/],
  ['Suara.com - ', undefined, /^Suara\.com$/],
  ['tirto.id - ', undefined, /^tirto/i],
  ['KBRN, Ambon : ', 'Ambon', /RRI|KBRN/],
  ['RRI.CO.ID, Ternate - ', 'Ternate', /RRI/],
  ['Jakarta, InfoPublik – ', 'Jakarta', /InfoPublik/],
  ['SEMARANG, iNews.id - ', 'SEMARANG', /iNews/i],
  ['Jakarta, CNN Indonesia -- ', 'Jakarta', /^CNN Indonesia$/],
  ['Jakarta, CNBC Indonesia - ', 'Jakarta', /^CNBC Indonesia$/],
  ['Jakarta: ', 'Jakarta', undefined],
  ['TRIBUN-TIMUR.COM, MAKASSAR - ', 'MAKASSAR', /TRIBUN-TIMUR/i],
  ['SERAMBINEWS.COM, BANDA ACEH – ', 'BANDA ACEH', /SERAMBI/i],
  ['BANJARMASINPOST.CO.ID, MARTAPURA - ', 'MARTAPURA', /BANJARMASINPOST/i],
  ['POS-KUPANG.COM | KUPANG - ', 'KUPANG', /POS-KUPANG/i],
  ['SURABAYA, KOMPAS.com - ', 'SURABAYA', /^KOMPAS/i],
  ['KOMPAS.com - ', undefined, /^KOMPAS/i],
  ['Harianjogja.com, SLEMAN—', 'SLEMAN', /Harianjogja/i],
  ['Solopos.com, WONOGIRI — ', 'WONOGIRI', /Solopos/i],
  ['Wamena, Jubi – ', 'Wamena', /Jubi/],
  ['BANDUNG, (PR).- ', 'BANDUNG', /PR|Pikiran/],
  ['SINGARAJA, NusaBali.com – ', 'SINGARAJA', /NusaBali/],
  ['KBR, Jakarta - ', 'Jakarta', /KBR/],
  ['Merdeka.com - ', undefined, /Merdeka/],
  ['Liputan6.com, Kupang - ', 'Kupang', /Liputan6/],
  ['Katadata.co.id, Jakarta — ', 'Jakarta', /Katadata/i],
  ['RMOL. ', undefined, /RMOL/],
  ['Jombang, NU Online\n', 'Jombang', /NU Online/],
  ['Jakarta, 12 Maret 2026 – ', 'Jakarta', undefined],
  ['Kab. Bandung, 12/3/2026 — ', 'Kab. Bandung', undefined],
  ['Kabupaten Sigi, Sulteng (ANTARA) - ', 'Kabupaten Sigi, Sulteng', /^ANTARA$/],
  ['Kota Tual, Maluku (ANTARA) – ', 'Kota Tual, Maluku', /^ANTARA$/],
  ['Bandarlampung (ANTARA) - ', 'Bandarlampung', /^ANTARA$/],
  ['Istanbul (ANTARA/Anadolu-OANA) - ', 'Istanbul', /^ANTARA$/],
  ['Moskow (ANTARA/Sputnik/RIA Novosti-OANA) - ', 'Moskow', /^ANTARA$/],
  ['London/Jakarta (ANTARA) - ', 'London/Jakarta', /^ANTARA$/],
  ['GENEVA, Switzerland (AFP) – ', 'GENEVA, Switzerland', /^AFP$/],
  ['BEIJING, 12 Maret (Xinhua) -- ', 'BEIJING', /^Xinhua$/],
  ['SEOUL, March 12 (Yonhap) -- ', 'SEOUL', /^Yonhap$/],
  ['MANOKWARI, Papua Barat, 12/3 (ANTARA) - ', 'MANOKWARI, Papua Barat', /^ANTARA$/],
  ['Jakarta (ANTARA News) - ', 'Jakarta', /^ANTARA/],
  ['JAKARTA, HUMAS MKRI - ', 'JAKARTA', undefined],
  ['ENDE, NTT – ', 'ENDE, NTT', undefined],
  ['KEFAMENANU, TIMOR TENGAH UTARA – ', 'KEFAMENANU, TIMOR TENGAH UTARA', undefined],
  ['TANJUNG SELOR ― ', 'TANJUNG SELOR', undefined],
  ['LHOKSEUMAWE − ', 'LHOKSEUMAWE', undefined],
  ['PANGKALAN BUN --- ', 'PANGKALAN BUN', undefined],
  ['*SOFIFI* – ', 'SOFIFI', undefined],
  ['Tanjungpinang [ANTARA] - ', 'Tanjungpinang', /^ANTARA$/],
  ['Bandung - ', 'Bandung', undefined],
  ['OKEZONE.COM, PALEMBANG - ', 'PALEMBANG', /OKEZONE/i],
  ['JAYAPURA, PAPUA (VOA) — ', 'JAYAPURA, PAPUA', /VOA/],
  ['BBC News Indonesia - ', undefined, /BBC/],
  ['Kuala Lumpur (ANTARA/Bernama) - ', 'Kuala Lumpur', /^ANTARA$/],
  ['KONTAN.CO.ID - JAKARTA. ', 'JAKARTA', /^KONTAN/],
  ['(Kendari) – ', 'Kendari', undefined],
  ['KENDARI|TRIBUN-SULTRA.COM — ', 'KENDARI', /TRIBUN/],
  ['Kolaka, Sulawesi Tenggara (ANTARA) – ', 'Kolaka, Sulawesi Tenggara', /^ANTARA$/],
]

describe('a dateline', () => {
  it.each(DATELINES)('%s', (dateline, place, agency) => {
    const found = read({ dateline })
    expectWhole(found)
    expect(found.story.dateline).toBe(place)
    if (agency) expect(found.story.agency).toMatch(agency)
    else expect(found.story.agency).toBeUndefined()
  })

  it.each([
    ['Jakarta, Kemenkeu – ', 'Jakarta', 'Kemenkeu'],
    ['Palangka Raya, Kalteng, Media Contoh – ', 'Palangka Raya, Kalteng', 'Media Contoh'],
  ])('with a source that nobody knows: %s', (dateline, place, source) => {
    const found = read({ dateline })
    expectWhole(found)
    expect(found.story.dateline).toBe(place)
    expect(found.warnings).toContain(`Sumber “${source}” tidak dikenal`)
  })

  it.each([
    ['Persib - Persija bermain imbang di Bandung. Laga berjalan keras.'],
    ['PLN – Pertamina sepakat berbagi gardu. Kontrak diteken Kamis.'],
    ['KPK - lembaga antirasuah - menahan dua orang. Keduanya pejabat daerah.'],
    ['Sabtu - Minggu ini jalan ditutup. Warga diminta memutar.'],
    ['Medan - Binjai ditempuh satu jam. Tol itu sudah tujuh tahun dipakai.'],
    ['COVID-19 masih ada. Vaksin tetap disediakan di puskesmas.'],
    ['Jadi begini: warga diminta menunggu. Begitu kata bupati.'],
    ['12 - 15 Maret jalan ditutup untuk lomba lari. Warga diminta memutar.'],
  ])('is none: %s', (first) => {
    const { story, text } = read({ dateline: '', first })
    expect([story.dateline, story.agency]).toEqual([undefined, undefined])
    expect(text.startsWith(first)).toBe(true)
  })
})

const BYLINES: readonly (readonly [
  line: string,
  authors: readonly string[],
  editor: string | undefined,
  lines: Lines,
])[] = [
  ['Oleh: Dr. H. Ahmad Contoh, S.E., M.M.', ['Dr. H. Ahmad Contoh, S.E., M.M.'], undefined, {}],
  [
    'Oleh Prof. Dr. Ir. Sari Contoh, M.Sc., Ph.D.',
    ['Prof. Dr. Ir. Sari Contoh, M.Sc., Ph.D.'],
    undefined,
    {},
  ],
  [
    'Oleh: Ahmad Contoh, S.Sos., M.Si. dan Hj. Rina Contoh, S.Pd.',
    ['Ahmad Contoh, S.Sos., M.Si.', 'Hj. Rina Contoh, S.Pd.'],
    undefined,
    {},
  ],
  ['Penulis: Budi Contoh dan Sari Contoh', ['Budi Contoh', 'Sari Contoh'], undefined, {}],
  ['Oleh: Budi Contoh & Sari Contoh', ['Budi Contoh', 'Sari Contoh'], undefined, {}],
  [
    'Penulis: Budi Contoh, Sari Contoh | Editor: Rina Contoh',
    ['Budi Contoh', 'Sari Contoh'],
    'Rina Contoh',
    {},
  ],
  ['Reporter: Budi Contoh / Editor: Sari Contoh', ['Budi Contoh'], 'Sari Contoh', {}],
  ['Kontributor Kupang, Budi Contoh', ['Budi Contoh'], undefined, {}],
  ['Laporan Wartawan Tribunnews.com, Budi Contoh', ['Budi Contoh'], undefined, {}],
  ['Laporan Reporter POS-KUPANG.COM, Budi Contoh', ['Budi Contoh'], undefined, {}],
  ['Tim detikcom - detikNews', [], undefined, {}],
  ['Budi Contoh, CNBC Indonesia', ['Budi Contoh'], undefined, {}],
  ['CNN Indonesia', [], undefined, {}],
  ['Budi Contoh - detikJateng', ['Budi Contoh'], undefined, {}],
  ['Rep: Budi Contoh/ Red: Sari Contoh', ['Budi Contoh'], 'Sari Contoh', {}],
  ['Rep: Antara/ Red: Sari Contoh', [], 'Sari Contoh', {}],
  ['Oleh: M. Yusuf Contoh', ['M. Yusuf Contoh'], undefined, {}],
  ["Oleh: Nu'man Contoh", ["Nu'man Contoh"], undefined, {}],
  ['Penulis: Suharyanto', ['Suharyanto'], undefined, {}],
  ['Budi Contoh | IDN Times', ['Budi Contoh'], undefined, {}],
  ['Oleh Budi Contoh pada 12 Mar 2026, 09:10 WIB', ['Budi Contoh'], undefined, { stamp: '' }],
  ['Editor: Sari Contoh', [], 'Sari Contoh', {}],
  ['kumparanNEWS', [], undefined, {}],
  ['Tim Redaksi', [], undefined, {}],
  ['Penulis : Budi Contoh - Penyunting : Sari Contoh', ['Budi Contoh'], 'Sari Contoh', {}],
  ['Wartawan: Budi Contoh\nRedaktur: Sari Contoh', ['Budi Contoh'], 'Sari Contoh', {}],
  ['Oleh: Tigor Lumban Gaol', ['Tigor Lumban Gaol'], undefined, {}],
  ['Oleh: I Gusti Ayu Contoh', ['I Gusti Ayu Contoh'], undefined, {}],
  [
    'Oleh: Budi Contoh, Sari Contoh, dan Rina Contoh',
    ['Budi Contoh', 'Sari Contoh', 'Rina Contoh'],
    undefined,
    {},
  ],
  ['Kontributor Kendari: Budi Contoh', ['Budi Contoh'], undefined, {}],
  ['Oleh : Ir. H. Budi Contoh, MM', ['Ir. H. Budi Contoh, MM'], undefined, {}],
]

describe('a byline', () => {
  it.each(BYLINES)('%s', (line, authors, editor, lines) => {
    const found = read({ by: line, ...lines })
    expectWhole(found)
    expect([found.story.authors, found.story.editor]).toEqual([authors, editor])
    expect(found.story.publishedAt?.toISOString()).toBe('2026-03-12T02:10:00.000Z')
  })

  it.each(['Dua orang tewas tertimbun longsor', 'Warga Pakai Jalan Baru'])(
    'is none: %s',
    (line) => {
      expect(read({ under: line }).story.authors).toEqual([])
      expect(read({ by: line }).story.authors).toEqual([])
    },
  )
})
