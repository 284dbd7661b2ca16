/** The day at a glance, the stages of a story and its log. */
export const DAY = {
  // Around every page
  'Langsung ke isi': 'Skip to content',
  Menu: 'Menu',
  Keluar: 'Sign out',
  'Meja redaksi': 'Desk',
  'Lihat situs': 'View site',

  // The day
  'Hari ini': 'Today',
  'Dikembalikan kepada Anda': 'Returned to you',
  Dikembalikan: 'Returned',
  'Menunggu disunting': 'Waiting for an editor',
  'Tidak ada naskah yang menunggu.': 'No story is waiting.',
  'Tidak ada berita yang dijadwalkan terbit atau dicabut.':
    'No story is scheduled for publication or withdrawal.',
  'Naskah saya': 'My stories',
  'Anda tidak punya naskah yang belum terbit.': 'You have no unpublished stories.',
  '(belum berjudul)': '(no headline yet)',
  'Hak jawab': 'Right of reply',
  'Tidak ada hak jawab yang menunggu jawaban.': 'No right of reply is waiting for an answer.',
  'Laporan kekeliruan': 'Reported mistakes',
  'Tidak ada laporan kekeliruan yang menunggu.': 'No report of a mistake is waiting.',
  'Diambil {actor}': 'Taken by {actor}',
  'Diterima {time}': 'Received {time}',
  'Lewat tenggat: {time}': 'Overdue: {time}',
  'Tenggat {time}': 'Due {time}',
  'Tanpa tenggat': 'Without a deadline',
  'Foto atau kredit belum ada': 'Photo or credit missing',
  'Semua berita yang berjalan dan yang terbit sepekan ini berfoto dan berkredit.':
    'Every story under way or published this week has a photo and a credit.',
  'Belum ada foto utama': 'No main photo yet',
  'Fotonya belum berkredit': 'Its photo has no credit yet',
  'Izin foto segera berakhir': 'Photo rights about to end',
  'Tidak ada izin foto yang berakhir dalam dua pekan.': 'No photo rights end within two weeks.',
  'Hilang dari situs {time}': 'Leaves the site {time}',
  'Terbit hari ini': 'Published today',
  'Belum ada berita yang terbit hari ini.': 'Nothing has been published today yet.',
  'Paling dibaca, 24 jam': 'Most read, 24 hours',
  'Belum ada yang dibaca dalam 24 jam terakhir.': 'Nothing has been read in the last 24 hours.',
  '{count} kali dibaca': 'Reads: {count}',
  'Lihat semua ({total})': 'See all ({total})',
  'Jalan cepat': 'Shortcuts',
  'Tulis berita': 'Write a story',
  'Susun halaman depan': 'Arrange the front page',
  'Unggah foto': 'Upload photos',
  'Semua berita': 'All stories',

  // Backups
  'Belum ada tempat: pengelola server mengisi BACKUP_TO, lalu menjalankan ulang portal. Sampai saat itu tidak ada cadangan yang dibuat.':
    'There is no place yet: the server’s operator sets BACKUP_TO and starts the portal again. Until then no backup is made.',
  Tempat: 'Place',
  'Terakhir dibuat': 'Last made',
  'Terakhir lulus uji': 'Last verified',
  'Buka Cadangan': 'Open Backups',
  'Cadangan gagal {time}, dan dicoba lagi setiap setengah jam. Sampaikan kepada pengelola server:':
    'The backup failed {time}, and is tried again every half hour. Tell the server’s operator:',
  'Belum ada cadangan yang lulus uji.': 'No backup has been verified yet.',
  'Cadangan terlambat. Terakhir lulus uji: {time}': 'The backup is late. Last verified: {time}',
  'belum pernah': 'never',

  // Setting up a new portal
  'Siapkan portal': 'Set up the portal',
  'Siapkan portal: {left} belum': 'Set up the portal: {left} left',
  '{done} dari {all} selesai.': '{done} of {all} done.',
  'Pembaca sudah dapat membuka situs ini.': 'Readers can already open this site.',
  Sembunyikan: 'Hide',
  selesai: 'done',
  'Tidak perlu': 'Not needed',
  'Tidak perlu: {step}': 'Not needed: {step}',
  'Beri nama portal': 'Name the portal',
  'Pasang logo': 'Add a logo',
  'Isi penerbit dan alamatnya': 'Fill in the publisher and its address',
  'Lengkapi halaman redaksi dan pedoman pers':
    'Complete the pages about the newsroom and press guidelines',
  'Atur rubrik': 'Arrange the sections',
  'Buat akun untuk redaksi': 'Create accounts for the newsroom',
  'Pasang alamat situs (SITE_URL)': 'Set the address of the site (SITE_URL)',
  'Bawa berita dari situs lama': 'Bring stories from the old site',
  'Terbitkan berita pertama': 'Publish the first story',
  'Hapus berita contoh': 'Remove the example stories',
  'Belum ada: {places}.': 'Missing: {places}.',
  'nama badan hukum': 'name of the legal entity',
  alamat: 'address',
  '{count} halaman masih punya tempat [isi: …]; pembaca tidak melihat tempat itu.':
    '{count} pages still have places [isi: …]; readers do not see those.',
  'Sekarang {address}. Pengelola server mengaturnya; lihat docs/operating.md.':
    'Now {address}. The operator of the server sets it; see docs/operating.md.',
  'Pengelola server menjalankan npm run warta -- import; lihat docs/moving.md.':
    'The operator of the server runs npm run warta -- import; see docs/moving.md.',
  'Berita contoh masih tampil kepada pembaca.': 'Readers still see the example stories.',

  // The stories of the beginning
  'Berita contoh': 'Example stories',
  '{count} berita contoh sudah dihapus.': '{count} example stories have been removed.',
  'Portal ini dibuka dengan berita contoh. {count} di antaranya belum pernah diubah dan tidak dipakai di tempat lain: berita itu dan fotonya dapat dihapus sekaligus. Pembaca lalu mendapat halaman “tidak ditemukan” di alamatnya. Penghapusan tidak dapat dibatalkan.':
    'This portal opened with example stories. {count} of them were never changed and are not used elsewhere: they and their photos can be removed at once. Their addresses then show readers the page “not found”. Removal cannot be undone.',
  'Tidak ada berita contoh yang dapat dihapus.': 'There are no example stories to remove.',
  '{count} berita contoh tetap ada, karena seseorang sudah mengubahnya, menautkannya dari berita lain, mengarahkan alamat lama ke sana, memasangnya di halaman depan, atau menyurati redaksi tentangnya.':
    '{count} example stories stay, because somebody has changed them, linked to them from another story, led an old address to them, put them on the front page, or written to the newsroom about them.',
  'Hapus {count} berita dan fotonya': 'Remove {count} stories and their photos',
  'Kembali ke hari ini': 'Back to today',

  // Stages
  Draf: 'Draft',
  Diajukan: 'Submitted',
  Disunting: 'In edit',
  Terjadwal: 'Scheduled',
  Terbit: 'Published',
  Dikoreksi: 'Corrected',
  Dicabut: 'Withdrawn',
  'terbit {time}': 'goes out {time}',
  'dicabut {time}': 'withdrawn {time}',
  'Terlambat: terbit {time}': 'Late: due out {time}',
  'Terlambat: dicabut {time}': 'Late: due to be withdrawn {time}',

  // The log
  'Catatan ({count})': 'Log ({count})',
  'oleh {actor}': 'by {actor}',
  Dibuat: 'Created',
  'Ditarik kembali oleh penulis': 'Taken back by its author',
  'Diambil untuk disunting': 'Taken into edit',
  'Dikembalikan ke penulis': 'Sent back to its author',
  'Dijadwalkan terbit': 'Scheduled for publication',
  'Jadwal terbit dibatalkan': 'Publication unscheduled',
  Diperbarui: 'Updated',
  'Dijadwalkan dicabut': 'Scheduled for withdrawal',
  'Jadwal pencabutan dibatalkan': 'Withdrawal unscheduled',
  'Diterbitkan kembali': 'Published again',
  Diturunkan: 'Taken down',
  'Versi lama dipulihkan': 'Old version restored',
  Dihapus: 'Deleted',

  // Old addresses
  'Paling sering dicari, tetapi tidak ada': 'Asked for most, but not there',
  '{count} kali': '{count} times',
} as const satisfies Readonly<Record<string, string>>
