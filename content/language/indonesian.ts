import type { Genre } from '#content/article/article.ts'
import type { CardKind } from '#content/card/card.ts'
import type { LogEntry } from '#content/correction/correction-log.ts'
import type { AiUse } from '#content/media/photo.ts'
import type { FormFailure } from '#content/reply/reply-failure.ts'
import type { FieldFault } from '#content/reply/reply-form.ts'
import type { RefusalGround, ReplyRelation, ReplyStatus } from '#content/reply/reply-request.ts'
import type { SocialNetwork } from '#content/site/site.ts'
import type { WithdrawalGround } from '#content/withdrawal/withdrawal.ts'

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
    notes: 'Catatan',
    related: 'Baca juga',
    gallery: 'Galeri foto',
    chartInWords: 'Uraian dan data',
    original: 'Naskah asli',
    /** A credit that says itself what the picture is (`Peta: …`) needs no `Foto:` before it. */
    photo: (credit: string) => (/^\p{L}+: /u.test(credit) ? `(${credit})` : `(Foto: ${credit})`),
    topics: 'Topik',
    share: 'Bagikan',
    copyLink: 'Salin tautan',
    linkCopied: 'Tautan tersalin.',
    shareElsewhere: 'Lainnya…',
    corrections: 'Ralat, koreksi, dan hak jawab',
    corrected: (kinds: readonly string[]) => `Berita ini memuat ${kinds.join(', ')}`,
    correctionLog: 'Semua ralat, koreksi, dan pencabutan',
    repliedBy: (name: string) => `Jawaban ${name}`,
    unverified: 'Masih perlu verifikasi',
    unverifiedText: 'Redaksi masih memeriksa berita ini. Hasilnya akan ditautkan di sini.',
    followUpOf: 'Menindaklanjuti',
    followUps: 'Kelanjutan',
    advertiser: (name: string) => `Dipasang oleh ${name}`,
    changes: 'Apa yang berubah',
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
  offline: {
    name: 'Bacaan tersimpan',
    text: 'Berita yang terakhir dibaca di peramban ini tetap terbaca di sini saat tidak ada jaringan. Simpanan ini hanya ada di perangkat ini dan tidak dikirim ke mana pun.',
    none: 'Belum ada yang tersimpan: peramban ini belum mulai menyimpan, tidak dapat menyimpan, atau menjalankan halaman tanpa skrip.',
    copy: 'Tidak ada jaringan. Ini salinan tersimpan dari',
    remove: 'Hapus bacaan tersimpan',
    stop: 'Hapus dan berhenti menyimpan',
    start: 'Simpan lagi',
  },
  failure: {
    retry: 'Coba lagi',
    home: 'Ke halaman depan',
    other: { title: 'Terjadi kesalahan', text: 'Permintaan ini tidak dapat dilayani.' },
    statuses: {
      400: {
        title: 'Permintaan tidak dimengerti',
        text: 'Alamat atau permintaan ini tidak lengkap atau keliru.',
      },
      405: { title: 'Cara ini tidak dilayani', text: 'Halaman ini hanya dapat dibaca.' },
      408: {
        title: 'Permintaan terlalu lama',
        text: 'Permintaan tidak selesai dikirim. Silakan coba lagi.',
      },
      413: { title: 'Kiriman terlalu besar', text: 'Berkas yang dikirim melebihi batas.' },
      414: { title: 'Alamat terlalu panjang', text: 'Alamat halaman ini melebihi batas.' },
      421: { title: 'Alamat salah', text: 'Situs ini tidak ada di sini.' },
      431: { title: 'Permintaan terlalu besar', text: 'Hapus kuki situs ini, lalu coba lagi.' },
      500: {
        title: 'Halaman belum dapat ditampilkan',
        text: 'Ada gangguan di pihak kami, bukan pada peramban Anda. Coba lagi sebentar lagi; halaman lain mungkin tetap terbuka.',
      },
      501: { title: 'Cara ini tidak dikenal', text: 'Permintaan seperti ini tidak dilayani.' },
      503: {
        title: 'Kami sedang sibuk',
        text: 'Halaman ini belum dapat ditampilkan. Coba lagi dalam beberapa detik; halaman lain mungkin tetap terbuka.',
      },
      504: {
        title: 'Belum tersedia',
        text: 'Halaman ini belum tersimpan. Silakan coba lagi sebentar lagi.',
      },
      505: { title: 'Versi HTTP tidak dikenal', text: 'Permintaan seperti ini tidak dilayani.' },
    },
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
    ground: 'Dasar',
    /** Pedoman Pemberitaan Media Siber, 5. */
    grounds: {
      sara: 'Menyangkut suku, agama, ras, dan antargolongan',
      decency: 'Menyangkut kesusilaan',
      child: 'Melindungi masa depan anak',
      trauma: 'Menghormati pengalaman traumatik korban',
      council: 'Ketetapan Dewan Pers',
      editorial: 'Pertimbangan redaksi',
    } satisfies Record<WithdrawalGround, string>,
    log: 'Semua ralat, koreksi, dan pencabutan',
  },
  corrections: {
    title: 'Ralat, koreksi, dan pencabutan',
    intro:
      'Semua yang kami betulkan, jawaban yang kami muat, dan berita yang kami cabut, dari yang terbaru.',
    policy: 'Cara kami membetulkan kekeliruan',
    none: 'Belum ada ralat, koreksi, hak jawab, atau pencabutan.',
    noneInMonth: 'Tidak ada catatan pada bulan ini.',
    unnamed: 'Berita yang dicabut',
    full: 'Baca pada beritanya',
    kinds: {
      erratum: 'Ralat',
      correction: 'Koreksi',
      reply: 'Hak Jawab',
      withdrawal: 'Pencabutan',
    } satisfies Record<LogEntry['kind'], string>,
    months: 'Bulan lain',
  },
  reply: {
    title: 'Ajukan hak jawab',
    intro:
      'Nama baik Anda atau lembaga Anda dirugikan oleh berita kami? Jawaban Anda kami muat bersama beritanya, tanpa biaya.',
    story: 'Alamat berita',
    storyHint: 'Salin dari bilah alamat peramban.',
    name: 'Nama',
    email: 'Surel',
    phone: 'Telepon atau WhatsApp',
    contactHint: 'Isi salah satu. Hanya redaktur yang melihatnya; tidak dimuat.',
    relation: 'Hubungan Anda dengan berita',
    choose: 'Pilih…',
    relations: {
      subject: 'Saya yang diberitakan',
      representative: 'Saya kuasa atau wakilnya',
      institution: 'Lembaga saya yang diberitakan',
    } satisfies Record<ReplyRelation, string>,
    statement: 'Jawaban Anda',
    statementHint:
      'Tentang pokok berita itu, dan tidak lebih panjang daripada beritanya. Sebut bagian yang keliru dan yang benar.',
    trap: 'Kosongkan kotak ini',
    submit: 'Kirim',
    privacy: 'Data Anda dipakai untuk menangani permintaan ini saja.',
    mend: 'Belum terkirim. Perbaiki yang ditandai, lalu kirim lagi; isian Anda masih ada.',
    faults: {
      missing: 'Bagian ini belum diisi.',
      address: 'Ini bukan alamat berita kami.',
      unknown: 'Tidak ada berita di alamat ini.',
      email: 'Alamat surel ini tidak lengkap.',
      phone: 'Nomor telepon ini tidak lengkap.',
      contact: 'Isi surel atau telepon, agar kami dapat menghubungi Anda.',
      short: 'Jelaskan dalam sedikitnya satu kalimat.',
      choice: 'Pilih satu.',
    } satisfies Record<FieldFault | 'unknown', string>,
    failures: {
      batas:
        'Terlalu banyak formulir dalam satu jam. Coba lagi nanti, atau hubungi kami lewat halaman kontak.',
      cepat: 'Formulir dikirim terlalu cepat. Isi kembali, lalu kirim.',
      lama: 'Formulir ini sudah terlalu lama terbuka. Isi formulir yang baru ini, lalu kirim.',
      mesin: 'Kiriman ini tampak dibuat oleh mesin. Isi formulir ini sendiri, lalu kirim.',
    } satisfies Record<FormFailure, string>,
    ticket: 'Hak jawab',
    ticketNumber: 'Nomor tiket',
    keep: 'Simpan alamat halaman ini: hanya di sini perkembangannya dapat dilihat.',
    aboutStory: 'Berita',
    state: 'Keadaan',
    states: {
      received: 'Diterima. Redaksi akan memeriksanya.',
      reviewing: 'Sedang diperiksa redaksi.',
      published: 'Dimuat di bawah beritanya.',
      refused: 'Tidak dapat dimuat.',
      settled: 'Selesai dengan cara lain.',
    } satisfies Record<ReplyStatus['state'], string>,
    receivedAt: 'Diterima',
    dueAt: 'Kami menjawab paling lambat',
    closedAt: 'Selesai',
    ground: 'Dasar penolakan',
    grounds: {
      'too-long': 'Jawaban lebih panjang daripada beritanya.',
      'off-subject': 'Jawaban di luar pokok berita.',
      unlawful: 'Jawaban melanggar hukum.',
      'third-party': 'Jawaban merugikan pihak ketiga.',
    } satisfies Record<RefusalGround, string>,
    answer: 'Penjelasan redaksi',
    appeal: 'Bila keberatan, Anda dapat mengadu ke Dewan Pers.',
    offer: 'Keberatan dengan berita ini? Ajukan hak jawab',
  },
  changes: {
    title: 'Apa yang berubah',
    intro: 'Perubahan isi sejak berita ini terbit. Pembetulan ejaan dan tanda baca tidak dicatat.',
    first: 'Terbit',
    none: 'Isi berita ini belum berubah sejak terbit.',
    headline: 'Judul diubah',
    summary: 'Ringkasan diubah',
    hero: 'Foto utama diganti',
    pictures: 'Gambar di dalam berita diubah',
    paragraphs: ({
      added,
      removed,
      changed,
    }: {
      added: number
      removed: number
      changed: number
    }) =>
      [
        added > 0 && `${added} bagian ditambahkan`,
        changed > 0 && `${changed} bagian diubah`,
        removed > 0 && `${removed} bagian dihapus`,
      ]
        .filter(Boolean)
        .join(', '),
    story: 'Kembali ke berita',
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
