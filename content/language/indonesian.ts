import type { Genre } from '#content/article/article.ts'
import type { CardKind } from '#content/card/card.ts'
import type { AiUse } from '#content/media/photo.ts'
import type { SocialNetwork } from '#content/site/site.ts'

/** The interface in Indonesian, and the shape that every other language has. */
export const indonesian = {
  skip: 'Langsung ke isi',
  sections: 'Rubrik',
  pages: 'Tentang kami',
  publisher: 'Penerbit',
  newest: 'Terkini',
  dayIndex: 'Indeks',
  search: {
    name: 'Cari',
    label: 'Cari berita',
    submit: 'Cari',
    ask: 'Tulis kata yang dicari, misalnya nama tempat atau orang.',
    found: (count: number, atLeast: boolean, query: string) =>
      `${atLeast ? 'Lebih dari ' : ''}${count.toLocaleString('id-ID')} berita untuk “${query}”`,
    meant: 'Mungkin maksud Anda',
    within: 'Persempit',
    section: 'Rubrik',
    anySection: 'Semua rubrik',
    author: 'Penulis',
    anyAuthor: 'Semua penulis',
    span: 'Waktu',
    anySpan: 'Kapan saja',
    spans: {
      sehari: '24 jam terakhir',
      sepekan: '7 hari terakhir',
      sebulan: '30 hari terakhir',
      setahun: 'Setahun terakhir',
    },
    none: (query: string) => `Tidak ada berita untuk “${query}”`,
    advice: 'Periksa ejaannya, pakai kata yang lebih umum, atau kurangi jumlah katanya.',
  },
  story: {
    by: 'Oleh',
    lastAuthor: ' dan ',
    editor: 'Editor',
    updated: 'Diperbarui',
    source: 'Sumber',
    original: 'Naskah asli',
    /** A credit that says itself what the picture is (`Peta: …`) needs no `Foto:` before it. */
    photo: (credit: string) => (/^\p{L}+: /u.test(credit) ? `(${credit})` : `(Foto: ${credit})`),
    topics: 'Topik',
    share: 'Bagikan',
    copyLink: 'Salin tautan',
    linkCopied: 'Tautan tersalin.',
    shareElsewhere: 'Lainnya…',
    corrections: 'Koreksi',
    corrected: 'Berita ini dikoreksi',
    elsewhere: 'Di situs lain',
    readAt: 'Berita ini dimuat di',
  },
  text: {
    name: 'Versi hemat',
    full: 'Versi lengkap',
    offer:
      'Peramban Anda sedang menghemat data. Halaman ini ada tanpa gambar, beberapa kilobita saja:',
    picture: 'Gambar',
    pictures: 'Gambar',
    choices: { tanpa: 'tanpa', kecil: 'kecil', penuh: 'penuh' },
  },
  follow: 'Follow Us',
  pagination: {
    name: 'Halaman',
    page: (page: number) => `Halaman ${page}`,
    previous: 'Sebelumnya',
    next: 'Berikutnya',
  },
  author: { person: 'Penulis', desk: 'Redaksi' },
  card: {
    berita: '',
    rubrik: 'Rubrik',
    topik: 'Topik',
    penulis: 'Penulis',
    halaman: 'Tentang kami',
    situs: '',
  } satisfies Record<CardKind, string>,
  topic: 'Topik',
  day: {
    title: 'Indeks berita',
    choose: 'Tanggal',
    show: 'Tampilkan',
    none: 'Tidak ada berita pada hari ini.',
    parts: {
      night: 'Dini hari',
      morning: 'Pagi',
      noon: 'Siang',
      afternoon: 'Sore',
      evening: 'Malam',
    },
  },
  empty: {
    portal: 'Belum ada berita',
    portalHint: 'Berita pertama akan tampil di sini begitu redaksi menerbitkannya.',
    list: 'Belum ada berita di sini',
    listHint: 'Sementara itu, bacalah berita terbaru dari rubrik lain.',
  },
  notFound: {
    code: '404',
    title: 'Halaman tidak ditemukan',
    text: 'Alamat ini tidak ada, atau halamannya sudah pindah. Coba cari beritanya, atau baca yang terbaru.',
  },
  withdrawn: {
    label: 'Pencabutan berita',
    title: 'Berita ini telah dicabut',
    text: 'Redaksi menarik berita ini sehingga isinya tidak lagi dapat dibaca.',
    headline: 'Judul',
    reason: 'Alasan',
    at: 'Dicabut',
  },
  llms: {
    uses: (search: boolean, training: boolean) => {
      const may = (permitted: boolean) => (permitted ? 'diizinkan' : 'tidak diizinkan')
      return `Membaca berita untuk menjawab dengan tautan ke berita itu ${may(search)}. Mengumpulkan berita untuk melatih model ${may(training)}.`
    },
    terms: 'Syarat pemakaian',
    feeds: 'Umpan',
  },
  noDocument: 'Tidak ada dokumen di alamat ini.',
  oembedFormat: 'Hanya format json.',
  genres: {
    report: '',
    reportage: 'Reportase',
    opinion: 'Opini',
    analysis: 'Analisis',
    background: 'Latar',
    review: 'Ulasan',
    live: 'Langsung',
    advertorial: 'Advertorial',
  } satisfies Record<Genre, string>,
  ai: {
    none: '',
    altered: 'Diubah dengan AI',
    generated: 'Dibuat dengan AI',
  } satisfies Record<AiUse, string>,
  networks: {
    whatsapp: 'WhatsApp',
    facebook: 'Facebook',
    x: 'X',
    telegram: 'Telegram',
    instagram: 'Instagram',
    youtube: 'YouTube',
    tiktok: 'TikTok',
  } satisfies Record<SocialNetwork, string>,
}
