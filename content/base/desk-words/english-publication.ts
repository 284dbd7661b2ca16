/** Publishing: previews, breaking news, the receipt and withdrawal. */
export const PUBLICATION = {
  // Preview
  Pratinjau: 'Preview',
  Ponsel: 'Phone',
  Tablet: 'Tablet',
  Desktop: 'Desktop',
  'Tulis judulnya dahulu: begitu draf tersimpan, pratinjau dapat dibuka.':
    'Write the headline first: the preview opens once the draft is saved.',
  'Judul berita': 'Headline of the story',
  'Hasil pencarian': 'Search result',
  'Dari {host}': 'From {host}',
  'Bagikan pratinjau…': 'Share preview…',
  'Bagikan pratinjau': 'Share preview',
  'Siapa pun yang memegang tautannya dapat membaca naskah ini tanpa akun, selalu dalam keadaan terbarunya, sampai waktunya habis atau beritanya terbit.':
    'Anyone with the link can read this story without an account, always in its latest version, until the link expires or the story is published.',
  'Berlaku selama': 'Valid for',
  '24 jam': '24 hours',
  '3 hari': '3 days',
  '7 hari': '7 days',
  'Buat tautan': 'Create a link',
  'Tautan yang berlaku': 'Valid links',
  'Sampai {time}, dibuat {actor}': 'Until {time}, made by {actor}',
  'Batalkan tautan sampai {time}': 'Revoke the link until {time}',
  Batalkan: 'Revoke',
  Tutup: 'Close',
  'Alamat tautan': 'Link address',
  Tersalin: 'Copied',
  Salin: 'Copy',
  'Salin sekarang: alamat ini tidak ditampilkan lagi.':
    'Copy it now: this address will not be shown again.',
  'Pilih berapa lama tautan ini berlaku.': 'Choose how long this link is valid.',
  'Hanya yang dapat menyunting berita ini yang dapat membagikannya.':
    'Only people who can edit this story can share it.',
  'Berita ini sudah terbit. Bagikan alamatnya.':
    'This story is already published. Share its address.',

  // Breaking news
  'Berita kilat': 'Breaking news',
  'Tiga isian, lalu terbit dan tampil di halaman depan. Selebihnya (foto, topik, penulis lain) ditambahkan sesudahnya; alamat beritanya tidak berubah.':
    'Three fields, then the story is published and on the front page. The rest (photo, topics, other authors) is added afterwards; the story’s address stays the same.',
  'Terbit dengan nama penulis {name}.': 'Published under the byline {name}.',
  'Terbit tanpa nama penulis: tidak ada yang dipasang pada akun Anda.':
    'Published without a byline: your account has none.',
  'Berita kilat diterbitkan oleh editor. Tulis beritanya sebagai draf, lalu ajukan.':
    'Breaking news is published by editors. Write the story as a draft, then submit it.',
  'Tulis draf': 'Write a draft',
  '{count} dari {longest} karakter': '{count} of {longest} characters',
  'Pilih rubrik…': 'Choose a section…',
  'Paragraf pertama': 'First paragraph',
  'Apa yang terjadi, di mana, kapan, dan dari siapa kita tahu.':
    'What happened, where, when, and who told us.',
  'Pita di halaman depan': 'Strip on the front page',
  'Pita berita penting': 'Breaking strip',
  'Tanpa pita': 'No strip',
  'Tampil {hours} jam': 'Shown for {hours} h',
  'Menggantikan pita yang sedang tampil.': 'Replaces the strip now shown.',
  'Saya sudah memeriksa': 'I have checked',
  'Menerbitkan…': 'Publishing…',
  'Terbitkan sekarang': 'Publish now',
  'Sudah terbit': 'Published',
  'Pita di halaman depan tampil sampai {time}.':
    'The strip on the front page is shown until {time}.',
  'Tanpa pita; beritanya ada di antara yang terbaru.': 'No strip; the story is among the latest.',
  'Lengkapi berita': 'Complete the story',
  'Buka halamannya': 'Open its page',
  'Berita kilat lain': 'More breaking news',
  'Belum terbit. Perbaiki yang ditandai.': 'Not published yet. Correct the marked fields.',
  'Belum terbit. Coba lagi.': 'Not published yet. Try again.',
  'Server tidak dapat dihubungi, jadi belum tentu terbit. Tulisan Anda masih di sini; kirim lagi, dan beritanya tetap terbit sekali saja.':
    'The server cannot be reached, so the story may not have been published. What you wrote is still here; send it again, and the story is still published only once.',
  'Sesi Anda telah berakhir, jadi beritanya belum terbit.':
    'Your session has ended, so the story is not published yet.',
  'Masuk lagi di tab baru, lalu kirim lagi di sini: tulisan Anda masih ada.':
    'Sign in again in a new tab, then send this again: what you wrote is still here.',
  'Formulir ini tidak dikirim dari halaman ini. Kirim lagi dari sini.':
    'This form was not sent from this page. Send it again from here.',
  'Formulir ini sudah terbit dengan isi lain. Isi yang sekarang belum terbit; kirim lagi bila ini memang berita kedua.':
    'This form has been published with other words. What it says now is not published; send it again if it is a second story.',
  'Buka yang sudah terbit: “{headline}”': 'Open what is published: “{headline}”',
  'Hanya editor yang dapat menerbitkan berita kilat. Ajukan beritanya sebagai draf.':
    'Only editors can publish breaking news. Submit the story as a draft.',
  'Tulis judulnya.': 'Write the headline.',
  'Judul paling panjang {longest} huruf.': 'A headline can have at most {longest} characters.',
  'Pilih rubriknya.': 'Choose the section.',
  'Tulis satu paragraf.': 'Write one paragraph.',
  'Paling panjang {longest} huruf; selebihnya ditulis sesudah terbit.':
    'At most {longest} characters; write the rest after publication.',
  'Pilih berapa lama pita tampil.': 'Choose how long the strip is shown.',

  // The receipt
  'Bukti terbit': 'Proof of publication',
  'Bukti cabut': 'Proof of withdrawal',
  'Memeriksa…': 'Checking…',
  'Periksa lagi': 'Check again',
  Tampil: 'Shown',
  'Tidak tampil': 'Not shown',
  'Paling lambat sejak {time} WIB.': 'Since {time} WIB at the latest.',
  'Diperiksa {time} WIB di server ini sendiri. Penyimpanan milik Google, WhatsApp, dan lainnya dapat tertinggal.':
    'Checked {time} WIB on this server itself. The caches of Google, WhatsApp and others may lag behind.',
  'Tidak di sini: sudah ada cukup berita yang lebih baru.':
    'Not here: there are enough newer stories.',
  'Ada di halaman rubrik berikutnya.': 'It is on a later page of the section.',
  'Advertorial tidak masuk peta situs berita.': 'Advertorials are left out of the news sitemap.',
  'Tidak di sini: hanya berita dua hari terakhir.': 'Not here: only stories of the last two days.',
  'Rubrik {section}': 'Section {section}',
  'Halaman depan': 'Front page',
  'Pembaca umpan': 'Feed readers',
  'Pembaca umpan, rubrik {section}': 'Feed readers, section {section}',
  'Peta situs berita': 'News sitemap',
  'Gambar pratinjau': 'Preview picture',
  'Dijawab {status}.': 'Answered {status}.',
  'Tidak dijawab.': 'No answer.',
  '{width} × {height} piksel, {size} KB.': '{width} × {height} pixels, {size} KB.',
  'Dilarang oleh robots.txt, sesuai pilihan di Perayap dan mesin.':
    'Forbidden by robots.txt, as chosen in Crawlers and machines.',
  'Berita ini belum pernah terbit.': 'This story has never been published.',

  // Withdrawal
  Pencabutan: 'Withdrawal',
  'Dicabut {time}.': 'Withdrawn {time}.',
  'Pulihkan berita': 'Restore story',
  'Cabut berita…': 'Withdraw story…',
  'Berita hilang dari semua halaman, umpan, dan peta situs saat itu juga. Alamatnya menyebut dasar dan alasan ini. Naskahnya tetap tersimpan di meja redaksi.':
    'The story disappears from all pages, feeds and sitemaps at once. Its address then shows these grounds and this reason. The desk keeps the story.',
  Dasar: 'Grounds',
  'Alasan bagi pembaca': 'Reason for readers',
  'Pilih…': 'Choose…',
  'Suku, agama, ras, dan antargolongan': 'Ethnicity, religion, race and social groups',
  Kesusilaan: 'Decency',
  'Masa depan anak': 'A child’s future',
  'Pengalaman traumatik korban': 'A victim’s trauma',
  'Ketetapan Dewan Pers': 'Ruling of the Press Council',
  'Pertimbangan redaksi lain': 'Other editorial reasons',
  'Mencabut…': 'Withdrawing…',
  'Cabut sekarang': 'Withdraw now',
  'Berita dipulihkan': 'Story restored',
  'Berita dicabut': 'Story withdrawn',
  'Berkas foto dan lampiran': 'Files of photos and attachments',
  'Pembaca tidak mendapatkannya lagi, tetapi penyimpanan belum menghapusnya. Penghapusan dicoba terus; kalau tetap begini, beri tahu operator.':
    'Readers do not get them any more, but the storage has not removed them yet. It is tried again and again; if this stays, tell the operator.',
  '{time}. Alamat:': '{time}. Address:',
  'Muat ulang halaman ini': 'Reload this page',
  'Pilih dasar pencabutannya.': 'Choose the grounds for withdrawal.',
  'Tulis alasannya.': 'Write the reason.',
  'Tulis alasannya dalam satu kalimat; pembaca akan membacanya.':
    'Write the reason in one sentence; readers will read it.',
  'Alasannya paling panjang {longest} huruf.': 'The reason can have at most {longest} characters.',
  'Tarik juga foto dan lampirannya, termasuk dari berita lain yang memuatnya':
    'Withdraw its photos and attachments too, also from other stories that show them',
  'Berita ini sudah dicabut.': 'This story is already withdrawn.',
  'Berita ini tidak sedang dicabut.': 'This story is not withdrawn.',
  'Hanya editor yang dapat mencabut atau memulihkan berita.':
    'Only editors can withdraw or restore stories.',
  'Hanya berita yang terbit yang dapat dicabut.': 'Only published stories can be withdrawn.',

  // Old addresses
  'Alamat lama': 'Old addresses',
  'pola tidak diambil: simpan alamat yang diwakilinya':
    'a pattern is not taken: store the addresses that it stands for',
  'tanpa alamat': 'no address',
  'tanpa alamat dan tujuan': 'no address and target',
  '{from}: tanpa tujuan': '{from}: no target',
  'aturan dengan syarat tidak diambil': 'a rule with a condition is not taken',
  '{from}: bergantung pada {kind}': '{from}: depends on {kind}',
  '{from}: halaman depan bukan alamat lama': '{from}: the front page is no old address',
  '{from}: {to} bukan alamat': '{from}: {to} is no address',
  '{from}: menuju halaman depan': '{from}: it leads to the front page',
  '{from}: tidak ada apa-apa di {to}': '{from}: nothing is at {to}',
  '{from}: berputar-putar': '{from}: it leads in a circle',
  'Berkas ini tidak dalam UTF-8. Simpan sebagai UTF-8 (di lembar kerja: CSV UTF-8).':
    'This file is not in UTF-8. Save it as UTF-8 (in a spreadsheet: CSV UTF-8).',
  'Tidak ada pengalihan di dalamnya.': 'There is no redirect in it.',
  'Baris {line}: tanda kutip tidak ditutup.': 'Line {line}: quotes are not closed.',
  'Ini bukan pengalihan dari Ghost atau plugin Redirection.':
    'These are no redirects of Ghost or of the plugin Redirection.',
  'Sudah tidak ada': 'Gone',
  'Belum ada untuk pembaca': 'Nothing for readers yet',
  'Ambil alamat lama dari berkas': 'Take old addresses from a file',
  'Tabel (CSV: from, to, code), .htaccess, ekspor plugin Redirection, atau pengalihan Ghost. Tiap alamat diarahkan ke isi yang ditujunya; alamat yang sudah ada di daftar diganti.':
    'A table (CSV: from, to, code), .htaccess, an export of the plugin Redirection, or the redirects of Ghost. Each address leads to what its target shows; one that is in the list already is replaced.',
  Berkas: 'File',
  'Nama situs lama': 'Name of the old site',
  'Misalnya lama.example. Tanpa ini, tujuan di sana dianggap situs lain.':
    'Such as lama.example. Without it, targets there count as another site.',
  'Ambil alamatnya': 'Take the addresses',
  'Unduh semua alamat lama (CSV)': 'Download all old addresses (CSV)',
  'Ke daftar alamat lama': 'To the list of old addresses',
  '{count} alamat lama tersimpan.': 'Stored {count} old addresses.',
  '{count} tidak diambil:': '{count} were not taken:',
  'Baris {line}: {reason}': 'Line {line}: {reason}',
  'dan {count} lagi.': 'and {count} more.',
  '{count} alamat menuju {host}. Bila itu situs ini, isi namanya lalu ambil lagi.':
    '{count} addresses lead to {host}. If that is this site, enter its name and take them again.',
  'Pilih satu berkas, paling besar {size}.': 'Choose one file of at most {size}.',
  'Berkas ini berisi {count} alamat; di sini paling banyak {most} sekaligus. Bagi berkasnya, atau pakai perintah “warta redirects import”.':
    'This file has {count} addresses; here at most {most} at once. Divide it, or use the command “warta redirects import”.',
  'Gabungkan dengan yang lain': 'Merge with another one',
  'Untuk yang tercatat dua kali. Semua berita di sini pindah ke yang dipilih, alamatnya dialihkan, dan yang ini dihapus.':
    'For one that was recorded twice. All stories here move to the chosen one, its address leads there, and this one is deleted.',
  'Nama yang tetap ada': 'The name that remains',
  'Tidak ada yang lain dengan nama itu.': 'There is no other one of that name.',
  '{count} berita pindah ke “{name}”. Ini tidak dapat dibatalkan.':
    '{count} stories move to “{name}”. This cannot be undone.',
  Gabungkan: 'Merge',
  'Peran Anda tidak boleh menggabungkan ini.': 'Your role may not merge these.',
  'Topik ini seri podcast. Gabungkan topik yang lain ke sini.':
    'This topic is a podcast series. Merge the other one into this one instead.',
  'Pilih yang lain untuk digabungkan.': 'Choose another one to merge with.',
  'Salah satunya sudah dihapus. Muat ulang halaman ini.':
    'One of the two has been deleted. Reload this page.',
} as const satisfies Readonly<Record<string, string>>
