/**
 * Invented sample values for the gallery: typical, incomplete and overlong ones.
 * @module
 */

import type { LivePage } from '#content/model/live/entry.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Site } from '#content/model/site/site.ts'
import type { Block, Inline } from '#content/model/story/body.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'

/** A picture that every installation serves. */
const PICTURE = '/icon-512.png'

const LONG_WORD = 'Ketidakbertanggungjawabannyakah'

const sections = [
  { id: 1, slug: 'news', name: 'News' },
  { id: 2, slug: 'ekonomi', name: 'Ekonomi' },
  { id: 3, slug: 'sains', name: 'Sains' },
  { id: 4, slug: 'olahraga', name: 'Olahraga' },
]

export const author = { id: 1, slug: 'rani-contoh', name: 'Rani Contoh', kind: 'person' } as const

export const sampleSite: Site = {
  name: 'Warta',
  tagline: 'Jernih, runut, dapat diperiksa',
  description: 'Berita dan penjelasan.',
  url: 'https://warta.example',
  logo: { path: '/logo.png', width: 512, height: 512 },
  publisher: {
    name: 'PT Warta Contoh',
    address: 'Jalan Contoh 1, Jakarta',
    email: 'redaksi@warta.example',
    phone: '+62 21 000 000',
  },
  social: [
    { network: 'whatsapp', url: 'https://whatsapp.example/warta' },
    { network: 'youtube', url: 'https://youtube.example/warta' },
  ],
  sections,
  pages: [
    { slug: 'redaksi', title: 'Redaksi', role: 'masthead' },
    { slug: 'pedoman-media-siber', title: 'Pedoman Media Siber' },
  ],
}

export const samplePhoto: Photo = {
  id: 1,
  alt: 'Lambang empat kelopak',
  caption: 'Keterangan foto yang menyebut siapa, apa, di mana, dan kapan.',
  credit: 'Warta/Rani Contoh',
  aiUse: 'none',
  width: 1600,
  height: 900,
  placeholder: '#cfc6d2',
  renditions: (['full', '16x9', '4x3', '1x1'] as const).map((crop) => ({
    crop,
    format: 'jpeg',
    width: 480,
    height: { full: 270, '16x9': 270, '4x3': 360, '1x1': 480 }[crop],
    bytes: 9000,
    path: PICTURE,
  })),
}

const HEADLINES = [
  'Pelabuhan Kecil di Timur Menunggu Kapal yang Lewat Sebulan Sekali',
  'Harga Beras Turun Tipis',
  `${LONG_WORD} Siapa Kalau Jembatan Itu Ambruk Lagi?`,
  'Peneliti Menghitung Ulang Umur Terumbu: Lebih Tua daripada Dugaan, Lebih Rapuh daripada Harapan',
  'Tim Tamu Menang di Menit Terakhir',
  'Hujan Turun Lebih Awal di Selatan',
]

const newsSection = { id: 1, slug: 'news', name: 'News' }

/** A sample teaser: every second one has a photo, every third a summary. */
export const sampleTeaser = (index: number, parts: Partial<Teaser> = {}): Teaser => ({
  id: index + 1,
  slug: `contoh-${index + 1}`,
  headline: HEADLINES[index % HEADLINES.length] ?? '',
  section: sections[index % sections.length] ?? newsSection,
  genre: 'report',
  publishedAt: new Date(Date.UTC(2026, 2, 6, 23, 38) - index * 5_400_000),
  timeZone: 'Asia/Jakarta',
  ...(index % 3 === 0 && {
    summary: 'Ringkasan dua baris yang menjawab mengapa berita ini penting bagi pembaca.',
  }),
  ...(index % 2 === 0 && { hero: samplePhoto }),
  ...parts,
})

export const sampleTeasers = (count: number): Teaser[] =>
  Array.from({ length: count }, (_, index) => sampleTeaser(index))

const text = (words: string): Inline[] => [{ type: 'text', text: words }]

const paragraph = (words: string): Block<Photo> => ({ type: 'paragraph', content: text(words) })

const LINES =
  'Kapal itu datang sebelum subuh. Orang-orang sudah berdiri di dermaga sejak semalam, membawa karung, keranjang, dan anak yang masih mengantuk. Tidak ada yang tahu pasti kapan kapal berikutnya tiba.'

const everyBlock: Block<Photo>[] = [
  paragraph(LINES),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Menurut ' },
      {
        type: 'link',
        href: '/topik/pelayaran',
        content: [{ type: 'text', text: 'catatan pelabuhan' }],
      },
      { type: 'text', text: ', ' },
      { type: 'text', text: 'dua belas kapal', bold: true },
      { type: 'text', text: ' singgah ' },
      { type: 'text', text: 'tahun lalu', italic: true },
      { type: 'text', text: '.' },
    ],
  },
  { type: 'heading', level: 2, content: text('Judul bagian') },
  { type: 'quote', content: text('Kami menunggu, itu saja yang kami bisa.') },
  {
    type: 'list',
    ordered: false,
    items: [text('Karung beras'), text('Minyak tanah'), text(LONG_WORD)],
  },
  { type: 'heading', level: 3, content: text('Judul anak bagian') },
  { type: 'list', ordered: true, items: [text('Daftar'), text('Bayar'), text('Naik')] },
  { type: 'image', picture: { ...samplePhoto, aiUse: 'generated' } },
  {
    type: 'fact-box',
    title: 'Pelabuhan dalam angka',
    content: [
      { type: 'paragraph', content: text('Panjang dermaga 80 meter.') },
      { type: 'list', ordered: false, items: [text('Dibangun 1974'), text('Diperbaiki 2019')] },
    ],
  },
  {
    type: 'embed',
    url: 'https://video.example/kapal',
    title: 'Rekaman kapal merapat',
    provider: 'Video Contoh',
    description: 'Tiga menit di dermaga.',
    picture: { ...samplePhoto, credit: 'Video Contoh' },
  },
  paragraph(LINES),
]

const file = {
  id: 1,
  title: 'Wawancara dengan nakhoda kapal perintis',
  bytes: 2_345_678,
  aiUse: 'none',
  createdAt: new Date('2022-01-07T23:38:00Z'),
} as const

/** A recording, a film and a document. */
export const sampleAttachments: Block<Photo>[] = [
  {
    type: 'attachment',
    file: {
      ...file,
      format: 'mp3',
      path: '/media/0123456789abcdef/wawancara.mp3',
      seconds: 754,
      credit: 'Radio Contoh',
      transcript: 'Kapal itu datang sebelum subuh.',
    },
  },
  {
    type: 'attachment',
    file: {
      ...file,
      format: 'mp4',
      path: '/media/0123456789abcdef/dermaga.mp4',
      seconds: 62,
      width: 1280,
      height: 720,
      title: `Dermaga pada pagi hari, ${LONG_WORD}`,
      aiUse: 'altered',
      poster: samplePhoto,
    },
  },
  {
    type: 'attachment',
    file: {
      ...file,
      format: 'pdf',
      path: '/media/0123456789abcdef/laporan.pdf',
      pages: 12,
      title: 'Laporan tahunan pelabuhan',
    },
  },
]

/** A story with only the required fields. */
export const bareStory: PublishedStory = {
  id: 1,
  slug: 'contoh-1',
  headline: 'Harga Beras Turun Tipis',
  section: newsSection,
  genre: 'report',
  status: 'published',
  feedId: 'urn:uuid:0b0f4f0e-5d3f-4d8a-9a57-000000000001',
  publishedAt: new Date('2022-01-07T23:38:00Z'),
  firstPublishedAt: new Date('2022-01-07T23:38:00Z'),
  modifiedAt: new Date('2022-01-07T23:38:00Z'),
  timeZone: 'Asia/Jakarta',
  authors: [],
  topics: [],
  corrections: [],
  body: [paragraph(LINES)],
}

/** A story with every field and every kind of block. */
export const fullStory: PublishedStory = {
  ...bareStory,
  headline: HEADLINES[3] ?? '',
  kicker: 'Liputan khusus',
  summary: 'Ringkasan yang menjawab mengapa berita ini penting, dalam dua kalimat. Ini yang kedua.',
  genre: 'analysis',
  hero: { ...samplePhoto, aiUse: 'altered' },
  modifiedAt: new Date('2022-01-08T03:10:00Z'),
  authors: [author, { id: 2, slug: 'redaksi-contoh', name: 'Redaksi Contoh', kind: 'desk' }],
  editor: { id: 3, slug: 'bima-contoh', name: 'Bima Contoh', kind: 'person' },
  dateline: 'AMBON',
  agency: { id: 1, code: 'KC', name: 'Kantor Berita Contoh', url: 'https://agency.example' },
  originalUrl: 'https://agency.example/asli',
  topics: [{ id: 1, slug: 'pelayaran', name: 'Pelayaran' }],
  corrections: [
    {
      kind: 'erratum',
      text: 'Semula tertulis enam belas kapal.',
      correctedAt: new Date('2022-01-08T03:10:00Z'),
    },
    {
      kind: 'reply',
      text: 'Kapal kami berangkat sesuai jadwal.',
      repliedBy: 'Pengelola kapal contoh',
      correctedAt: new Date('2022-01-09T03:10:00Z'),
    },
  ],
  body: everyBlock,
}

const started = new Date('2026-03-07T05:00:00Z')
/** What a page shows of a coverage: a key entry, a corrected one with a photo, and a removed one. */
export const sampleLive: LivePage = {
  coverage: {
    story: 4,
    startedAt: started,
    points: ['Air laut surut sejak pagi.', 'Warga tiga desa sudah pindah ke tempat tinggi.'],
    entries: 24,
    revision: 31,
    changedAt: new Date('2026-03-07T07:32:00Z'),
    timeZone: 'Asia/Jakarta',
  },
  keys: [
    {
      number: 24,
      at: new Date('2026-03-07T07:32:00Z'),
      headline: `Peringatan dicabut, ${LONG_WORD}`,
    },
  ],
  entries: [
    {
      kind: 'entry',
      number: 24,
      at: new Date('2026-03-07T07:32:00Z'),
      isKey: true,
      isPinned: false,
      headline: `Peringatan dicabut, ${LONG_WORD}`,
      body: [paragraph('Badan meteorologi mencabut peringatannya pukul 14.30.')],
      author,
      corrections: [],
    },
    {
      kind: 'entry',
      number: 23,
      at: new Date('2026-03-07T07:20:00Z'),
      isKey: false,
      isPinned: false,
      body: [paragraph('Tiga kapal terlihat kembali ke pelabuhan.')],
      photo: samplePhoto,
      modifiedAt: new Date('2026-03-07T07:25:00Z'),
      unverifiedPart: 'Jumlah kapal menurut satu saksi.',
      corrections: [
        {
          kind: 'erratum',
          text: 'Semula tertulis dua kapal.',
          correctedAt: new Date('2026-03-07T07:25:00Z'),
        },
      ],
    },
    {
      kind: 'removed',
      number: 22,
      at: new Date('2026-03-07T07:10:00Z'),
      ground: 'editorial',
      reason: 'Sumbernya menarik keterangannya.',
      removedAt: new Date('2026-03-07T07:15:00Z'),
    },
  ],
}
