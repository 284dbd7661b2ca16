/** The panels beside a story's form: workflow steps, the checklist, press-law checks and writing. */
export const STORY = {
  // Links to own stories
  'Tautkan berita': 'Link a story',
  'Mencari…': 'Searching…',
  'Berita tidak dapat dicari. Periksa sambungan.':
    'Stories cannot be searched. Check your connection.',
  'Tidak ada berita terbit dengan judul itu.': 'No published story has this headline.',
  '{count} berita: panah memilih, Enter menautkan, Esc menutup.':
    '{count} stories: arrows choose, Enter links, Esc closes.',
  'tautkan berita sendiri: ketik kata judulnya':
    'link a story of our own: type words of its headline',
  // Steps
  'Berita tanpa judul': 'Story without a headline',
  Pemeriksaan: 'Checks',
  'Dikembalikan oleh {actor}': 'Returned by {actor}',
  'Ejaan dan tanda baca saja: tidak dicatat': 'Spelling and punctuation only: not recorded',
  'Belum terbit: periksa isian yang ditandai merah.':
    'Not published yet: check the fields marked red.',
  'Pembaruan: keadaannya berkembang': 'Update: things have moved on',
  'Ralat: redaksi membetulkan kekeliruannya sendiri': 'Erratum: we corrected our own mistake',
  'Koreksi: pihak lain menunjukkan kekeliruan': 'Correction: others pointed out a mistake',
  'Dimuat di bawah berita beserta jamnya, dan di halaman /koreksi.':
    'Published below the story with its time, and on the /koreksi page.',
  'Tahap berita': 'Stage of the story',
  Ajukan: 'Submit',
  'Tarik kembali': 'Take back',
  'Ambil untuk disunting': 'Take into edit',
  Kembalikan: 'Send back',
  Jadwalkan: 'Schedule',
  'Batalkan jadwal terbit': 'Unschedule',
  Terbitkan: 'Publish',
  'Laporan pembaca yang selesai dengan perubahan ini': 'Readers’ reports that this change settles',
  'Pembaca melaporkan kekeliruan di berita ini': 'Readers report a mistake in this story',
  'Betulkan, tekan “Perbarui berita”, lalu tandai laporannya.':
    'Correct it, press “Update story”, then tick the report.',
  'Buka berita untuk membetulkannya': 'Open the story to correct it',
  'Perbarui berita': 'Update story',
  'Jadwalkan pencabutan': 'Schedule withdrawal',
  'Batalkan pencabutan': 'Call off withdrawal',
  'Waktu ({zone})': 'Time ({zone})',
  'Dasar pencabutan': 'Grounds for withdrawal',
  'Yang perlu diperbaiki': 'What needs work',
  'Alasan, dibaca pembaca': 'Reason, shown to readers',
  Batal: 'Cancel',
  'menyimpan berita ini setelah Anda membukanya. Teks Anda masih di layar ini.':
    'saved this story after you opened it. Your text is still on this screen.',
  'Anda, di tab atau perangkat lain,': 'You, in another tab or on another device,',
  'Simpan teks saya': 'Save my text',
  'Lihat versinya': 'See the versions',

  // Checklist
  'Sebelum terbit': 'Before publication',
  'Menahan terbit': 'Must fix',
  Saran: 'Advice',
  Baik: 'Good',
  Judul: 'Headline',
  Ringkasan: 'Summary',
  Rubrik: 'Section',
  'Foto utama': 'Main photo',
  'Ambil gambar dari halaman itu': 'Fetch the picture of that page',
  'Naskah membawa keterangan tanpa fotonya: “{words}”. Minta dan unggah fotonya.':
    'The copy has a caption without its photo: “{words}”. Ask for the photo and upload it.',
  Penulis: 'Author',
  Jenis: 'Kind',
  'Belum ada judul. Tulis judulnya.': 'No headline yet. Write one.',
  '{length} huruf: di ponsel ujungnya terpotong. Taruh yang terpenting dalam {longest} huruf pertama.':
    '{length} characters: its end is cut off on phones. Put what matters most in the first {longest}.',
  '{length} huruf.': '{length} characters.',
  'Kosong: kalimat pertama isi berita dipakai sebagai gantinya.':
    'Empty: the first sentence of the body is used instead.',
  'Kosong, dan isi berita belum ada: pratinjau hanya memuat judul.':
    'Empty, and there is no body yet: previews show only the headline.',
  '{length} huruf: terlalu pendek untuk menjelaskan beritanya.':
    '{length} characters: too short to explain the story.',
  '{length} huruf: hasil pencarian memotongnya sesudah kira-kira {longest}.':
    '{length} characters: search results cut it after about {longest}.',
  'Belum ada rubrik. Pilih satu.': 'No section yet. Choose one.',
  'Tanpa foto: pratinjau memakai kartu judul, dan Discover tanpa gambar.':
    'No photo: previews use a headline card, and Discover has no picture.',
  'Lebarnya {width} piksel; Google Discover meminta sedikitnya {least}.':
    '{width} pixels wide; Google Discover asks for at least {least}.',
  'Lebarnya {width} piksel.': '{width} pixels wide.',
  'Fotonya belum punya kredit dan keterangan. Isi di data fotonya.':
    'The photo has no credit or caption yet. Fill them in on the photo.',
  'Fotonya belum punya kredit. Isi di data fotonya.':
    'The photo has no credit yet. Fill it in on the photo.',
  'Fotonya belum punya keterangan. Isi di data fotonya.':
    'The photo has no caption yet. Fill it in on the photo.',
  'Izinnya berakhir {time}: pembaca tidak melihatnya. Pilih foto lain.':
    'Its rights ended {time}: readers do not see it. Choose another photo.',
  'Izinnya berakhir {time}; sesudah itu berita tampil tanpa foto.':
    'Its rights end {time}; after that the story has no photo.',
  '{count} nama.': 'Names: {count}.',
  'Tanpa penulis: nama media yang tercantum.':
    'No author: the byline is the name of the publication.',
  'Advertorial: berlabel, dan tidak masuk peta situs berita.':
    'Advertorial: labelled, and left out of the news sitemap.',
  'Judulnya masih menyebut berita ini salinan. Tulis judulnya sendiri.':
    'The headline still says that this story is a copy. Write its own headline.',
  'Judul ini tidak memuat satu huruf pun yang tampak. Tulis judul yang dapat dibaca.':
    'This headline has no visible characters. Write one that can be read.',
  'WhatsApp tidak akan menampilkan foto ini ({width} × {height} piksel, {size} KB). Pilih foto yang lebarnya sedikitnya {least} piksel, atau terbitkan tanpa foto.':
    'WhatsApp will not show this photo ({width} × {height} pixels, {size} KB). Choose one at least {least} pixels wide, or publish without a photo.',

  // Press-law checks
  'Pemeriksaan sebelum terbit': 'Checks before publication',
  'Saya sudah memeriksa peringatan ini. Berita boleh terbit; nama saya dan jamnya dicatat.':
    'I have checked these warnings. The story may go out; my name and the time are logged.',
  'Bila memang harus terbit begini, centang “Saya sudah memeriksa”.':
    'If it has to go out like this, tick “I have checked”.',
  'Anak dan korban': 'Children and victims',
  'Berita memuat kata {words}. Pastikan tidak ada nama, wajah, keluarga, alamat, atau sekolah yang mengungkap anak atau korban kesusilaan (Kode Etik Jurnalistik, pasal 5).':
    'The story contains the words {words}. Make sure that no name, face, family, address or school identifies a child or the victim of a sexual crime (Kode Etik Jurnalistik, article 5).',
  'Nama yang dilindungi': 'Protected names',
  '“{name}” ada dalam daftar nama yang dilindungi. Hapus atau samarkan.':
    '“{name}” is on the list of protected names. Remove or disguise it.',
  'Gambar AI': 'AI picture',
  'Berkas gambar “{alt}” menyatakan dibuat atau diubah dengan AI, tetapi labelnya tidak dipasang (Peraturan Dewan Pers 1/2025). Isi “Penggunaan AI” pada fotonya.':
    'The file of “{alt}” says that it was made or altered with AI, but it has no label (Press Council regulation 1/2025). Fill in “Use of AI” on the photo.',
  'Kredit foto': 'Photo credit',
  'Gambar “{alt}” belum punya kredit. Isi pada data fotonya.':
    'The picture “{alt}” has no credit yet. Fill it in on the photo.',
  Verifikasi: 'Verification',
  'Berita yang masih perlu verifikasi menyebut apa yang belum diperiksa dan punya tenggat (Pedoman Pemberitaan Media Siber, 2). Isi keduanya.':
    'A story still to be verified must say what has not been checked and have a deadline (Pedoman Pemberitaan Media Siber, 2). Fill in both.',
  Advertorial: 'Advertorial',
  Embargo: 'Embargo',
  'Naskah memuat embargo: “{words}”. Bila masih berlaku, isi “Embargo sampai”. Hapus barisnya: pembaca tidak memerlukannya.':
    'The text contains an embargo: “{words}”. If it still holds, fill in “Embargoed until”. Delete its line: readers do not need it.',
  'Advertorial menyebut pemasang iklannya. Isi “Pemasang iklan”.':
    'An advertorial must name its advertiser. Fill in “Advertiser”.',

  // Writing
  'Sesi Anda telah berakhir, jadi naskah ini belum dapat disimpan.':
    'Your session has ended, so this story cannot be saved yet.',
  'Server tidak dapat dihubungi, jadi naskah ini belum dapat disimpan.':
    'The server cannot be reached, so this story cannot be saved yet.',
  'Tulisan Anda disimpan di peramban ini dan tidak hilang.':
    'What you wrote is kept in this browser and is not lost.',
  'Kata-kata terakhir Anda belum terkirim: beritanya sudah berpindah tangan lebih dahulu.':
    'Your last words were not sent: the story had changed hands before.',
  'Tarik kembali berita ini, dan kata-kata itu tersimpan sendiri. Lalu ajukan lagi.':
    'Take the story back, and they are saved by themselves. Then hand it in again.',
  'Bila berita ini dikembalikan kepada Anda, kata-kata itu ditawarkan lagi di sini.':
    'When the story is returned to you, they are offered here again.',
  'Peramban ini tidak dapat menyimpannya: salin tulisan Anda ke tempat lain.':
    'This browser cannot keep it: copy what you wrote to another place.',
  'Masuk lagi di tab baru, lalu kembali ke sini: naskah ini disimpan sendiri.':
    'Sign in again in a new tab, then come back here: this story is saved by itself.',
  'Naskah ini belum dapat disimpan.': 'This story cannot be saved yet.',
  'Menyimpan…': 'Saving…',
  'Belum disimpan…': 'Not saved yet…',
  'Tersimpan {time}': 'Saved {time}',
  'Belum tersimpan: {reason}': 'Not saved: {reason}',
  'Belum terbit: {reason}': 'Not published: {reason}',
  'Belum tersimpan: server tidak dapat dihubungi.': 'Not saved: the server cannot be reached.',
  'Belum tersimpan: sesi Anda telah berakhir.': 'Not saved: your session has ended.',
  'Tulisan yang belum tersimpan': 'Unsaved writing',
  'Di server: {time}.': 'On the server: {time}.',
  'Yang di server lebih baru.': 'The one on the server is newer.',
  'Lihat bedanya': 'See the difference',
  'Isian ini berbeda.': 'This field differs.',
  'Yang digantikan tetap ada di Versi.': 'What it replaces stays among the versions.',
  'Blok ini belum lengkap. Lengkapi atau hapus sebelum diajukan atau terbit.':
    'This block is not complete. Complete or delete it before submission or publication.',
  'Tambah blok': 'Add a block',
  'Seret untuk memindahkan': 'Drag to move',
  'Tambah paragraf': 'Add a paragraph',
  'Sunting tautan': 'Edit the link',
  'Hapus tautan': 'Remove the link',
  'Pilihan blok': 'Choice of blocks',
  'Sisipkan blok': 'Insert a block',
  'Jenis paragraf': 'Kind of paragraph',
  'Belum disimpan: periksa isian yang ditandai merah.':
    'Not saved: check the fields marked in red.',
  'Unggah dan sisipkan': 'Upload and insert',
  'Keterangan di sini': 'Caption here',
  'Kosong: keterangan dari data fotonya.': 'Empty: the caption in the photo’s record.',
  'Mengambil judul dari halaman itu…': 'Fetching the title from that page…',
  'Judul halaman itu tidak dapat diambil. Tulis sendiri.':
    'The title of that page could not be fetched. Write it yourself.',
  'Alamat itu tidak ada di internet. Periksa alamatnya.':
    'That address is not on the internet. Check it.',
  'Tulis alamat lengkap yang diawali https:// atau http://.':
    'Write the full address, beginning with https:// or http://.',
  'Ada tulisan Anda yang belum tersimpan, dari {time}.': 'You have unsaved writing, from {time}.',
  Pulihkan: 'Restore',
  Buang: 'Discard',
  'Cari dan ganti': 'Find and replace',
  'cari dan ganti': 'find and replace',
  'Cari di isi': 'Find in the text',
  'Ganti dengan': 'Replace with',
  Ganti: 'Replace',
  'Ganti semua': 'Replace all',
  Sebelumnya: 'Previous',
  Berikutnya: 'Next',
  'Huruf besar harus sama': 'Match case',
  'Kata utuh': 'Whole words',
  '{count} diganti.': 'Replaced: {count}.',
  '{number} dari {count}': '{number} of {count}',
  'Tidak ada.': 'None found.',
  '{count} di dalam blok: ganti di sana.': '{count} inside blocks: replace them there.',
  '{words} kata · {characters} karakter': 'Words: {words} · Characters: {characters}',
  'Topik yang disarankan': 'Suggested topics',
  'Dari naskah:': 'From the text:',
  '{count} gambar tidak ikut ditempel. Unggah gambarnya dengan blok Gambar.':
    'Pictures left out of what was pasted: {count}. Upload them with the Picture block.',
  '{count} sematan tidak ikut ditempel. Buat Kartu tautan ke halamannya.':
    'Embeds left out of what was pasted: {count}. Make a link card for their pages.',
  '{count} bagian yang dicoret tidak ikut ditempel.':
    'Struck-out passages left out of what was pasted: {count}.',
  '{count} baris kop atau penanda tidak ikut ditempel, mulai dari “{first}”.':
    'Lines of a letterhead or marks left out of what was pasted: {count}, beginning with “{first}”.',
  '{count} baris dengan huruf rusak atau tanda HTML diperbaiki. Periksa hasilnya.':
    'Lines whose damaged letters or HTML marks were mended: {count}. Check the result.',
  'Ada huruf yang rusak dan tidak dapat dipulihkan: “{line}”. Perbaiki di naskah.':
    'There are damaged letters that cannot be mended: “{line}”. Mend them in the text.',
  'Ada embargo di naskah yang ditempel: “{words}”. Isi “Embargo sampai”, lalu hapus barisnya.':
    'There is an embargo in what was pasted: “{words}”. Fill in “Embargoed until”, then delete its line.',
  'Embargo sampai {until}, menurut naskah yang ditempel. Isian “Embargo sampai” diisi.':
    'Embargo until {until}, according to what was pasted. The field “Embargoed until” was filled in.',
  'Pintasan papan ketik': 'Keyboard shortcuts',
  'Di Mac, pakai ⌘ sebagai ganti Ctrl.': 'On a Mac, use ⌘ instead of Ctrl.',
  simpan: 'save',
  tebal: 'bold',
  miring: 'italic',
  'urungkan, ulangi': 'undo, redo',
  'pilih blok: gambar, kutipan, daftar': 'choose a block: picture, quote, list',
  '## dan spasi': '## and space',
  'subjudul; ### untuk yang lebih kecil': 'subheading; ### for a smaller one',
  '> dan spasi': '> and space',
  kutipan: 'quote',
  '- dan spasi, 1. dan spasi': '- and space, 1. and space',
  'daftar, daftar bernomor': 'list, numbered list',
  'baris baru di paragraf yang sama': 'new line in the same paragraph',
  'tempel tanpa tebal, miring, dan tautan': 'paste without bold, italic and links',
} as const satisfies Readonly<Record<string, string>>
