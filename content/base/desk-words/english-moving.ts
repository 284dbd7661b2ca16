/** The English of the guide to moving in from another system. */
export const MOVING = {
  'Pindah dari situs lama': 'Moving from the old site',
  'Yang pindah': 'What has moved',
  'Berita, halaman, penulis, rubrik, topik, foto, dan waktu terbitnya ada di sini. Yang tidak terbit untuk semua pembaca di situs lama menjadi draf, begitu juga yang belum lolos pemeriksaan sebelum terbit.':
    'Stories, pages, authors, sections, topics, photos and times of publication are here. What was not public on the old site is a draft, and so is what the checks before publication stop.',
  'Komentar, menu, dan akun tidak ikut.': 'Comments, menus and accounts are left behind.',
  'Lihat draf': 'See the drafts',
  'Laporan impor': 'The report of the import',
  'Mintalah berkas import-report.html kepada pengelola server. Tiap berita yang tidak pindah seutuhnya ada di sana, dengan alasan dan tautan ke formulirnya.':
    'Ask the server’s operator for the file import-report.html. It has each story that did not move whole, with the reason and a link to its form.',
  'Di atasnya ada jumlah berita tiap alasan, dan apa yang tidak ikut: komentar, foto yang tidak tampil di mana pun, dan isi yang dibuat plugin.':
    'Above them stand the number of stories for each reason, and what was left behind: comments, photos that nothing shows, and content that plugins have made.',
  'Mulailah dari alasan: kode yang sama di 800 berita adalah satu keputusan, bukan 800 perbaikan. Bandingkan satu berita di kedua situs.':
    'Begin with the reasons: the same code in 800 stories is one decision, not 800 corrections. Compare one story on both sites.',
  'Kata-kata dari blok yang tidak dikenal tetap ada sebagai paragraf. Yang digambar plugin dari tabelnya sendiri tidak ada.':
    'The words of unknown blocks are there, as paragraphs. What a plugin drew from its own tables is not.',
  'Foto tanpa keterangan': 'Photos without a caption',
  'Situs lama sering tidak mencatat keterangan dan kredit foto. Teks pengganti tampil sampai Anda menggantinya; daftar foto itu ada di atas semua foto. Dahulukan foto dari berita yang masih banyak dibaca.':
    'Old sites often have neither captions nor credits. Words that stand for them are shown until you replace them; these photos are listed above all others. Begin with stories that are still read a lot.',
  'Buka foto': 'Open the photos',
  'Impor ulang': 'Importing again',
  'Impor boleh diulang sampai hari pindah. Berita yang belum disentuh di sini mengikuti situs lama; yang sudah Anda simpan di sini tidak pernah ditimpa, dan laporan menyebut bedanya.':
    'The import may be repeated until the day of the move. Stories that nobody has touched here follow the old site; what you have saved here is never overwritten, and the report says what differs.',
  'Sejak hari pindah menulislah hanya di sini.': 'From the day of the move on, write here only.',
  'Tautan yang tersimpan di Google, WhatsApp, dan situs lain menuju alamat lama. Tiap alamat membawa pembaca ke isinya, di mana pun isi itu sekarang.':
    'Links that Google, WhatsApp and other sites have saved lead to old addresses. Each takes readers to what it shows, wherever that is now.',
  'Alamat yang paling sering dicari tetapi tidak ada tampil di atas daftar alamat lama. Lihatlah tiap hari pada pekan pertama, lalu tambahkan tujuannya; yang memang dihapus ditandai sudah tidak ada.':
    'The addresses that are asked for most and missing are above the list of old addresses. Look daily in the first week and add where they lead; mark what was deleted as gone.',
  'Buka alamat lama': 'Open the old addresses',
  'Panduan pindah dari situs lama': 'Guide to moving from the old site',
} as const satisfies Readonly<Record<string, string>>
