/** The server's refusals and the messages at invalid fields. */
export const REFUSALS = {
  // Names of a story's fields, and its refusals
  Slug: 'Slug',
  'Waktu terbit': 'Publication time',
  'Isi berita': 'Body',
  'Embargo sampai': 'Embargoed until',
  'Perubahan ini': 'This change',
  'Yang dibetulkan': 'What was corrected',
  'Ralat, koreksi, dan hak jawab': 'Errata, corrections and replies',
  'Alasan pencabutan': 'Reason for withdrawal',
  'Basis data sedang tidak menjawab, jadi belum pasti ada yang tersimpan. Biarkan halaman ini terbuka dan simpan lagi sebentar lagi; kalau tetap begini, beri tahu operator.':
    'The database does not answer at the moment, so it is not certain that anything was saved. Leave this page open and save again in a moment; if it stays like this, tell the operator.',
  'Disk portal penuh, jadi tidak ada yang tersimpan. Biarkan halaman ini terbuka, beri tahu operator, lalu simpan lagi setelah ada ruang.':
    'The portal’s disk is full, so nothing was saved. Leave this page open, tell the operator, and save again once there is room.',
  'Rubrik ini tidak ada. Pilih rubrik dari daftar.':
    'There is no such section. Choose one from the list.',
  'Tulis tanggal, jam, dan zonanya, misalnya 2026-03-07T06:38:00+07:00.':
    'Write the date, time and zone, for example 2026-03-07T06:38:00+07:00.',
  'Waktu terbit masih di depan. Simpan sebagai draf, atau pakai waktu yang sudah lewat.':
    'The publication time is in the future. Save as a draft, or use a time that has passed.',
  'Berita yang pernah terbit tidak dapat dihapus. Cabut beritanya dengan mengisi alasan pencabutan.':
    'A story that has been published cannot be deleted. Withdraw it, with a reason.',
  'Isi berita memuat bagian yang tidak dikenal ({place}). Hapus bagian itu, lalu tulis ulang di penyunting.':
    'The body contains an unknown part ({place}). Delete it, then write it again in the editor.',
  'Ada blok yang belum lengkap: {blocks}. Lengkapi atau hapus dahulu.':
    'Some blocks are not complete: {blocks}. Complete or delete them first.',
  'Alamat “{address}” tidak dapat dipakai. Tulis alamat lengkap yang diawali https://.':
    'The address “{address}” cannot be used. Write the full address, beginning with https://.',
  Gambar: 'Picture',
  Galeri: 'Gallery',
  'Grafik atau peta': 'Chart or map',
  Tabel: 'Table',
  'Kutipan tarik': 'Pull quote',
  'Kotak fakta': 'Fact box',
  'Baca juga': 'Also read',
  'Kartu tautan': 'Link card',
  'Slug “{slug}” sudah dipakai berita lain. Pilih slug lain.':
    'The slug “{slug}” is taken by another story. Choose another.',
  '{name} sudah menyimpan berita ini setelah Anda membukanya. Teks Anda masih di layar dan belum tersimpan: pakai “Simpan teks saya”, atau salin lalu muat ulang halaman.':
    '{name} saved this story after you opened it. Your text is still on the screen and not saved: use “Save my text”, or copy it and reload the page.',
  'Anda sudah menyimpan berita ini di tab atau perangkat lain setelah membukanya di sini. Teks di layar ini belum tersimpan: pakai “Simpan teks saya”, atau salin lalu muat ulang halaman.':
    'You saved this story in another tab or on another device after you opened it here. The text on this screen is not saved: use “Save my text”, or copy it and reload the page.',
  'Orang lain': 'Somebody else',
  'Catatan berita tidak dapat diubah atau dihapus.': 'A story’s log cannot be changed or deleted.',

  // Steps
  'Langkah ini tidak dikenal.': 'There is no such step.',
  'Tulis apa yang perlu diperbaiki penulis.': 'Write what the author needs to fix.',
  'Tulis alasan pencabutan; pembaca melihatnya.':
    'Write the reason for withdrawal; readers see it.',
  'Pilih waktu yang masih di depan.': 'Choose a time in the future.',
  'Naskah ini diembargo sampai {until}. Pilih waktu sesudahnya.':
    'This story is embargoed until {until}. Choose a later time.',
  'Naskah ini masih diembargo. Jadwalkan terbitnya sesudah waktu embargo.':
    'This story is still embargoed. Schedule it for after the embargo.',
  'Berita ini sekarang pada tahap “{stage}”; tidak dapat {operation}. Muat ulang halaman ini.':
    'This story is now at the stage “{stage}”; you cannot {operation} it. Reload this page.',
  'Akun Anda tidak dapat {operation} berita ini pada tahap “{stage}”.':
    'Your account cannot {operation} this story at the stage “{stage}”.',
  'Berita yang sudah terbit tidak diturunkan tanpa alasan. Cabut beritanya.':
    'A published story is not taken down without a reason. Withdraw it.',
  membaca: 'read',
  menyunting: 'edit',
  menghapus: 'delete',
  mengajukan: 'submit',
  'menarik kembali': 'take back',
  mengambil: 'take',
  mengembalikan: 'send back',
  menjadwalkan: 'schedule',
  'membatalkan jadwal': 'unschedule',
  menerbitkan: 'publish',
  'menjadwalkan pencabutan': 'schedule the withdrawal of',
  'membatalkan pencabutan': 'call off the withdrawal of',
  mengoreksi: 'correct',
  mencabut: 'withdraw',
  'menerbitkan kembali': 'publish again',
  menurunkan: 'take down',

  // Corrections and rights of reply
  'Ralat, koreksi, dan hak jawab yang sudah dimuat tidak diubah atau dihapus. Muat ulang halaman ini, lalu tambahkan catatan baru.':
    'Errata, corrections and rights of reply that were published are not changed or deleted. Reload this page, then add a new note.',
  'Tulis apa yang keliru dan apa yang benar.': 'Write what was wrong and what is right.',
  'Isi berita yang sudah terbit berubah. Pilih: pembaruan, ralat, atau koreksi.':
    'This changes the text of a published story. Choose: update, erratum or correction.',
  Langkah: 'Step',
  'Dasar penolakan': 'Grounds for refusal',
  'Penjelasan kepada pemohon': 'Explanation to the applicant',
  Berita: 'Story',
  'Jawaban yang dimuat': 'Reply as published',
  'Hak jawab ini sudah selesai; langkahnya tidak diubah lagi.':
    'This right of reply is closed; its step can no longer be changed.',
  'Pilih dasar penolakannya.': 'Choose the grounds for refusal.',
  'Tulis bagaimana permintaan ini selesai.': 'Write how this request was settled.',
  'Pilih langkah sesudah “Diterima”.': 'Choose a step after “Received”.',
  'Pilih berita yang dijawab.': 'Choose the story that this replies to.',
  'Berita ini tidak sedang terbit, sehingga jawabannya tidak dapat dimuat di sana.':
    'This story is not currently published, so the reply cannot be published there.',
  'Tulis jawaban yang dimuat.': 'Write the reply to be published.',
  'Laporan ini sudah selesai; langkahnya tidak diubah lagi.':
    'This report is settled; its step can no longer be changed.',
  'Buka beritanya, betulkan, lalu tandai laporan ini di jendela “Perbarui berita”.':
    'Open the story, correct it, and tick this report in the dialog “Update story”.',
  'Beritanya tidak berubah. Betulkan, atau catat ralat atau koreksi; laporan yang tidak perlu dibetulkan dijawab atau ditutup di halamannya.':
    'The story has not changed. Correct it, or record an erratum or a correction; a report that needs no correction is answered or closed on its own page.',
  'Laporan yang ditandai tidak dapat diselesaikan, sehingga perubahan ini belum terbit. Coba lagi, atau terbitkan tanpa menandainya.':
    'The ticked reports cannot be settled, so this change is not published. Try again, or publish without ticking them.',
  'Tulis jawabannya.': 'Write the answer.',
  'Gambar halaman itu tidak dapat diambil. Unggah sendiri, atau biarkan kosong.':
    'The picture of that page cannot be fetched. Upload one yourself, or leave it empty.',
  Selesai: 'Closed',
  'TERLAMBAT {days} hari': 'LATE, days: {days}',
  'Terbuka, sisa {days} hari': 'Open, days left: {days}',

  // Accounts
  'Kata sandi': 'Password',
  'Kata sandi harus sedikitnya {least} karakter.': 'A password needs at least {least} characters.',
  'Kata sandi paling panjang {most} karakter.': 'A password can have at most {most} characters.',
  'Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.':
    'This password is easy to guess. Use a few unrelated words.',
  'Ini administrator terakhir. Jadikan orang lain administrator dahulu.':
    'This is the last administrator. Make somebody else an administrator first.',
  'Ini bukan akun Anda.': 'This is not your account.',
  'Akun pertama dibuat lewat tautan yang dicetak saat Warta dijalankan, atau dengan npm run warta -- user add. Akun lain dibuat administrator.':
    'The first account is made through the link that Warta prints when it starts, or with npm run warta -- user add. Other accounts are made by an administrator.',

  // Photos
  'Tulis keterangan foto: apa, siapa, di mana, kapan. Berkasnya tidak memuatnya.':
    'Write a caption: what, who, where, when. The file has none.',
  'Tulis kredit foto, misalnya Warta/Nama Pewarta. Berkasnya tidak memuatnya.':
    'Write the credit, for example Warta/Name of Photographer. The file has none.',
  'Foto ini sudah ada: “{alt}” ({address}). Pakai foto itu, atau tandai bahwa foto ini tetap disimpan.':
    'This photo is already here: “{alt}” ({address}). Use that one, or tick the box to save this one anyway.',
  'Foto “{name}” ditolak: {reason}': 'Photo “{name}” refused: {reason}',
  'tanpa nama': 'no name',
  teks: 'text',
  'data tak dikenal': 'unknown data',
  'berkasnya kosong. Salin lagi dari kamera atau minta kirim ulang.':
    'the file is empty. Copy it from the camera again or have it sent again.',
  'foto HEIC ini tidak dapat dibuka: rusak, terpotong, atau terlalu lama diurai. Ekspor sebagai JPEG, lalu unggah lagi; di iPhone, pilih Pengaturan › Kamera › Format › Paling Kompatibel.':
    'this HEIC photo cannot be opened: it is damaged, cut off, or takes too long to decode. Export it as JPEG and upload it again; on an iPhone, choose Settings › Camera › Formats › Most Compatible.',
  'isinya {content}, bukan foto. Unggah foto JPEG, PNG, WebP, AVIF, HEIC, atau GIF tanpa animasi.':
    'it contains {content}, not a photo. Upload a JPEG, PNG, WebP, AVIF, HEIC or non-animated GIF.',
  'namanya foto, tetapi isinya {content}. Unggah foto JPEG, PNG, WebP, AVIF, HEIC, atau GIF tanpa animasi.':
    'it has the name of a photo but contains {content}. Upload a JPEG, PNG, WebP, AVIF, HEIC or non-animated GIF.',
  'format {content} tidak didukung. Simpan atau ekspor dahulu sebagai JPEG, lalu unggah lagi.':
    'the format {content} is not supported. Save or export it as JPEG first, then upload again.',
  'gambarnya bergerak. Simpan satu bingkai sebagai JPEG atau PNG, lalu unggah lagi.':
    'the picture is animated. Save one frame as JPEG or PNG, then upload again.',
  'berkasnya rusak atau terpotong. Salin lagi dari sumbernya atau minta kirim ulang.':
    'the file is damaged or cut short. Copy it from its source again or have it sent again.',
  'besarnya {size} MB, batasnya {limit} MB. Simpan lagi sebagai JPEG dengan mutu 90.':
    'it is {size} MB, the limit is {limit} MB. Save it again as JPEG with quality 90.',
  'ukurannya {pixels} piksel ({size} megapiksel), batasnya {limit} megapiksel. Kecilkan dahulu, misalnya menjadi lebar 6000 piksel.':
    'it is {pixels} pixels ({size} megapixels), the limit is {limit} megapixels. Resize it first, for example to 6000 pixels wide.',
  'ukurannya {pixels} piksel, sisi pendeknya harus paling sedikit {limit} piksel. Minta foto aslinya, bukan gambar mini.':
    'it is {pixels} pixels, and its short side needs at least {limit}. Ask for the original photo, not a thumbnail.',

  // Sections, addresses and colours
  'Rubrik induk ini tidak ada. Pilih rubrik dari daftar.':
    'There is no such parent section. Choose one from the list.',
  'Rubrik tidak dapat menjadi induk dirinya sendiri. Pilih rubrik lain.':
    'A section cannot be its own parent. Choose another.',
  '“{name}” sendiri berada di bawah rubrik lain. Pilih rubrik utama.':
    '“{name}” is itself a subsection. Choose a main section.',
  'Rubrik ini punya subrubrik, jadi tidak dapat menjadi subrubrik. Pindahkan subrubriknya lebih dulu.':
    'This section has subsections, so it cannot become one. Move its subsections first.',
  'Tulis alamat lengkap yang diawali https:// atau http://, misalnya https://www.contoh.id/berita.':
    'Write the full address, beginning with https:// or http://, for example https://www.contoh.id/berita.',
  'Slug hanya berisi huruf kecil a–z, angka, dan tanda hubung di antaranya, paling panjang {longest} karakter, misalnya sulit-membuat-pasukan-pergi.':
    'A slug can contain only lower-case letters a–z, digits and hyphens between them, at most {longest} characters, for example sulit-membuat-pasukan-pergi.',
  'Judulnya tidak berisi huruf atau angka untuk alamat halaman. Isi slug sendiri, misalnya sulit-membuat-pasukan-pergi.':
    'The headline has no letter or digit for the address of the page. Enter a slug yourself, for example sulit-membuat-pasukan-pergi.',
  '“{slug}” dipakai oleh portal sendiri; pilih slug lain.':
    '“{slug}” is used by the portal itself; choose another slug.',
  'Tulis warna sebagai tanda # dan enam angka heksadesimal, misalnya #86123f.':
    'Write the colour as # and six hexadecimal digits, for example #86123f.',
  'Warna ini sulit dibaca: kontrasnya di atas kertas putih {contrast}:1, sedangkan teks berita perlu paling sedikit {least}:1. Warna terdekat yang cukup: {nearest}.':
    'This colour is hard to read: its contrast on white paper is {contrast}:1, and text needs at least {least}:1. The nearest suitable colour: {nearest}.',

  // Files for machines
  'Baris {number}: {verdict}': 'Line {number}: {verdict}',
  '“{domain}” bukan nama domain jaringan iklan.':
    '“{domain}” is not the domain of an advertising network.',
  'nomor akun di jaringan iklan itu belum ditulis.':
    'the account number at that advertising network is missing.',
  'bagian ketiga harus DIRECT atau RESELLER.': 'the third part must be DIRECT or RESELLER.',
  '“{authority}” bukan nomor lembaga sertifikasi.':
    '“{authority}” is not the number of a certification authority.',
  'mulai dengan salah satu dari {names}, lalu tanda sama dengan.':
    'begin with one of {names}, then an equals sign.',
  'izin pelatihan AI diatur dengan pilihan di atas, bukan di sini.':
    'permission for AI training is set with the choice above, not here.',
  'setelah tanda sama dengan tulis alamat lengkap, misalnya https://www.contoh.id/.':
    'after the equals sign write the full address, for example https://www.contoh.id/.',
  'tulis mailto:nama@contoh.id, tel:+62…, atau alamat yang diawali https://.':
    'write mailto:name@contoh.id, tel:+62…, or an address that begins with https://.',
  'Pakai 8 sampai 128 huruf kecil, angka, atau tanda hubung.':
    'Use 8 to 128 lower-case letters, digits or hyphens.',

  // Parts of a body
  'Tulis alamat lengkap yang diawali https://, alamat surel dengan mailto:, atau alamat di situs ini yang diawali garis miring.':
    'Write a complete address that begins with https://, an email address with mailto:, or an address on this site that begins with a slash.',
  'Tabel perlu satu baris judul kolom dan paling sedikit satu baris isi.':
    'A table needs a row of column headings and at least one more row.',
  'Tabel perlu paling sedikit dua kolom, dipisah tab (salin dari lembar kerja) atau tanda |.':
    'A table needs at least two columns, separated by tabs (copy it from a spreadsheet) or |.',
  'Tabel paling banyak {most} kolom.': 'A table can have at most {most} columns.',
  'Tabel paling banyak {most} baris.': 'A table can have at most {most} rows.',
  'Baris {row} punya {cells} kolom, sedangkan judul kolomnya {columns}.':
    'Row {row} has {cells} columns, but there are {columns} headings.',
  'Rubrik ini masih dipakai {count} berita atau subrubrik. Pindahkan dahulu, lalu hapus rubriknya.':
    'This section still has {count} stories or subsections. Move them first, then delete it.',
  'Permintaan ini tidak memuat data.': 'This request has no data.',
  'Isian ini bertumpuk terlalu dalam, misalnya daftar di dalam daftar, lebih dari {levels} tingkat.':
    'What was sent lies too deep in itself, such as lists inside lists: more than {levels} levels.',

  // Old addresses
  'Tulis alamat lama tanpa nama situs, misalnya /2019/05/judul-berita. Halaman depan tidak dialihkan.':
    'Write the old address without the name of the site, such as /2019/05/headline. The front page is not redirected.',
  'Pilih satu tujuan: berita, rubrik, topik, penulis, halaman, foto, alamat lain, atau “sudah tidak ada”.':
    'Choose one target: a story, section, topic, author, page, photo, another address, or “gone”.',
  'Tulis alamat lengkap di situs lain. Untuk alamat di situs ini, pilih isinya, agar tetap sampai bila alamatnya berubah.':
    'Write a complete address on another site. For one on this site, choose what it shows, so that it still arrives when that moves.',

  // Values of the wrong type
  'Isian ini harus berupa teks.': 'This field must be a text.',
  'Isian ini harus berupa angka.': 'This field must be a number.',
  'Tulis bilangan bulat, tanpa koma.': 'Write a whole number.',
  'Isian ini harus berupa daftar.': 'This field must be a list.',
  'Isian ini harus berupa kelompok isian.': 'This field must be a group of fields.',
  'Yang dipilih di sini tidak ada. Pilih dari daftar.':
    'What is chosen here does not exist. Choose from the list.',
  'Ada huruf yang rusak di dekat “{text}”. Hapus, lalu tulis lagi.':
    'There is a broken character near “{text}”. Delete it, then write it again.',
  'Teks ini memuat bagian yang tidak dikenal ({place}). Hapus bagian itu, lalu tulis ulang di penyunting.':
    'This text contains an unknown part ({place}). Delete it, then write it again in the editor.',
  'Meja redaksi tidak mengenal permintaan ini. Muat ulang halaman, lalu coba lagi.':
    'The desk does not know this request. Reload the page, and try again.',

  // Podcasts
  'Pilih sampulnya: direktori podcast menolak podcast tanpa sampul.':
    'Choose its cover: podcast directories refuse a podcast without one.',
  'Sisi terpendek foto ini {side} piksel. Sampul perlu paling sedikit {least} piksel.':
    'The shortest side of this photo has {side} pixels. A cover needs at least {least}.',
} as const satisfies Readonly<Record<string, string>>
