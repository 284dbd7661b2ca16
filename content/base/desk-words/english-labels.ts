/**
 * The English of the labels and help texts of the desk's forms, keyed by their Indonesian.
 * @module
 */

/** Plurals of nouns whose Indonesian plural is the same as the singular. */
export const PLURALS: Readonly<Record<string, string>> = {
  'Alamat lama': 'Old addresses',
  'Baca juga': 'Also read',
  Berita: 'Stories',
  'Catatan akun': 'Account log',
  'Catatan berita': 'Story log',
  Blok: 'Blocks',
  Foto: 'Photos',
  Lampiran: 'Attachments',
  Galeri: 'Galleries',
  Gambar: 'Pictures',
  'Grafik dan peta': 'Charts and maps',
  'Hak Jawab': 'Rights of reply',
  'Laporan kekeliruan': 'Reported mistakes',
  Halaman: 'Pages',
  Hub: 'Hubs',
  'Kantor berita': 'Agencies',
  'Kartu tautan': 'Link cards',
  Catatan: 'Notes',
  'Kotak fakta': 'Fact boxes',
  'Kutipan tarik': 'Pull quotes',
  Peringatan: 'Warnings',
  'Pemberitahuan tertunda': 'Pending announcements',
  Pengguna: 'Users',
  Penulis: 'Authors',
  Rubrik: 'Sections',
  Sesi: 'Sessions',
  'Keadaan sumber kawat': 'States of wire sources',
  'Naskah kawat': 'Wire copy',
  Aturan: 'Rules',
  'Slug lama': 'Old slugs',
  'Sumber kawat': 'Wire sources',
  Mitra: 'Partners',
  Tabel: 'Tables',
  'Tautan pratinjau': 'Preview links',
  Topik: 'Topics',
}

/** All other texts, except those shared with panels (`desk-english.ts`). */
export const LABELS: Readonly<Record<string, string>> = {
  // Partners
  Mitra: 'Partner',
  'Boleh mengambil': 'May fetch',
  'Kosongkan untuk mencabut kuncinya seketika.': 'Leave it empty to take the key back at once.',
  'Termasuk naskah kantor berita': 'With copy of agencies',
  'Berita yang menyebut kantor berita atau tiba lewat kawat, dan foto yang bukan milik sendiri. Hanya bila perjanjian dengan kantor berita itu mengizinkan.':
    'Stories that name an agency or came by wire, and photos that are not our own. Only if the contract with that agency allows it.',
  'Berita tiap menit, paling banyak': 'Stories a minute, at most',
  'Terakhir mengambil': 'Last fetched',
  // Servers of agencies
  'Diambil dari server SFTP': 'Fetched from a server by SFTP',
  'Server SFTP': 'SFTP server',
  'Nama server': 'Name of the server',
  Porta: 'Port',
  'Nama akun di server itu': 'Name of the account on that server',
  'Folder di server itu': 'Folder on that server',
  'Kosong: folder tempat akun itu masuk.': 'Empty: the folder in which the account arrives.',
  'Nama rahasia': 'Name of the secret',
  'Kunci pribadi atau kata sandinya ditaruh operator di berkas kawat-rahasia/NAMA di dalam DATA_DIR, atau di variabel SFTP_NAMA. Jangan tulis rahasianya di sini.':
    'The operator puts the private key or password into the file kawat-rahasia/NAME inside DATA_DIR, or into the variable SFTP_NAME. Do not write the secret here.',
  'Sidik kunci server': 'Fingerprint of the server’s key',
  'Minta kepada kantor beritanya. Tanpa sidik, tidak ada yang diambil; keadaan sumber menyebut sidik yang terlihat.':
    'Ask the agency for it. Without one nothing is fetched; the state of the source names the one that was seen.',
  'Berkas yang sudah diambil': 'Files that were taken',
  'Dipindahkan ke folder “selesai” di server itu': 'Moved to the folder “selesai” on that server',
  'Dihapus dari server itu': 'Deleted from that server',
  // Agency copy
  Aturan: 'Rule',
  'Keadaan sumber kawat': 'State of a wire source',
  'Naskah kawat': 'Wire copy',
  'Aturan pertama yang cocok menentukan. Naskah tanpa aturan yang cocok menunggu di ruang kawat sampai diambil.':
    'The first rule that matches decides. Copy without one waits in the wire room until it is taken.',
  'Kategori atau subjek': 'Category or subject',
  'Nama atau kode, dipisah koma: ekonomi, 04000000.':
    'Names or codes, separated by commas: ekonomi, 04000000.',
  'Salah satu ada di judul, isi, atau kata kunci; dipisah koma.':
    'One of them is in the headline, the text or the keywords; separated by commas.',
  'Dipisah koma.': 'Separated by commas.',
  '1 paling mendesak. Naskah dengan angka ini atau lebih kecil cocok.':
    '1 is the most urgent. Copy with this number or a smaller one matches.',
  Nasib: 'What becomes of it',
  'Naskah yang ditahan, diembargo, atau hanya ringkasan tidak pernah langsung terbit.':
    'Copy that is withheld, under an embargo or only a summary is never published at once.',
  Dibaca: 'Is read',
  'Cara datang': 'How it comes',
  'Folder di server (juga lewat SFTP)': 'Folder on the server (also by SFTP)',
  'Dikirim ke alamat kita (HTTP)': 'Sent to our address (HTTP)',
  'Diambil dari umpan (RSS, Atom, JSON Feed)': 'Fetched from a feed (RSS, Atom, JSON Feed)',
  'Nama folder': 'Name of the folder',
  'Huruf kecil, angka, dan tanda hubung. Foldernya ada di folder “kawat” di dalam DATA_DIR.':
    'Lower-case letters, digits and hyphens. It is in the folder “kawat” inside DATA_DIR.',
  'Alamat umpan': 'Address of the feed',
  'Detik antara dua pengambilan': 'Seconds between two requests',
  'Dicatat pada tiap beritanya. Kosongkan bila naskahnya menyebutnya.':
    'Noted with each of its stories. Leave it empty if the copy names it.',
  'Rubrik bila tidak ada aturan yang menyebutnya': 'Section if no rule names one',
  'Menit tanpa naskah sampai dianggap diam': 'Minutes without copy until it counts as silent',
  '0: boleh diam selamanya.': '0: may be silent for ever.',
  'Hari sampai naskah yang tidak diambil dibuang': 'Days until copy that nobody took is dropped',

  // Podcasts
  Podcast: 'Podcast',
  'Topik ini seri podcast': 'This topic is a podcast',
  'Berita bertopik ini yang memuat rekaman menjadi episodenya, di /podcast/<slug>.xml.':
    'Stories of this topic that have a recording are its episodes, at /podcast/<slug>.xml.',
  Sampul: 'Cover',
  'Dipotong persegi di sekitar titik fokus. Paling sedikit 1.400 piksel.':
    'Cut to a square around the focal point. At least 1,400 pixels.',
  Kategori: 'Category',
  Pembuat: 'Made by',
  'Kosong: nama situs.': 'Empty: the name of the site.',
  'Surel pemilik': 'Owner’s email',
  'Dibaca siapa pun. Direktori podcast mengirim kode ke sini.':
    'Anybody can read it. Podcast directories send a code to it.',
  'Berisi kata-kata kasar atau hal yang tidak pantas bagi anak':
    'Contains strong language or what is unfit for children',
  'Berita harian': 'Daily news',
  'Berita politik': 'Politics in the news',
  'Berita bisnis': 'Business news',
  'Berita olahraga': 'Sports news',
  'Berita teknologi': 'Tech news',
  'Berita hiburan': 'Entertainment news',
  'Ulasan berita': 'News commentary',
  Seni: 'Arts',
  Bisnis: 'Business',
  Komedi: 'Comedy',
  Pendidikan: 'Education',
  Fiksi: 'Fiction',
  Pemerintahan: 'Government',
  Kesehatan: 'Health',
  Sejarah: 'History',
  'Anak dan keluarga': 'Kids and family',
  'Waktu luang': 'Leisure',
  Musik: 'Music',
  Agama: 'Religion',
  Sains: 'Science',
  'Masyarakat dan budaya': 'Society and culture',
  Olahraga: 'Sports',
  Teknologi: 'Technology',
  'Kisah nyata kejahatan': 'True crime',
  'Televisi dan film': 'Television and film',

  // Names that are the same everywhere
  '#86123f': '#86123f',
  Data: 'Data',
  Facebook: 'Facebook',
  Hub: 'Hub',
  IndexNow: 'IndexNow',
  Instagram: 'Instagram',
  Kicker: 'Kicker',
  Logo: 'Logo',
  Telegram: 'Telegram',
  TikTok: 'TikTok',
  WIB: 'WIB',
  WIT: 'WIT',
  WITA: 'WITA',
  WebSub: 'WebSub',
  WhatsApp: 'WhatsApp',
  Threads: 'Threads',
  Bluesky: 'Bluesky',
  Mastodon: 'Mastodon',
  LinkedIn: 'LinkedIn',
  'Situs web': 'Website',
  X: 'X',
  YouTube: 'YouTube',
  'ads.txt': 'ads.txt',
  'trust.txt': 'trust.txt',

  // Collections
  Foto: 'Photo',
  Halaman: 'Page',
  'Kantor berita': 'Agency',
  'Keterangan foto dari naskah': 'Photo caption from the copy',
  'Kredit foto dari naskah': 'Photo credit from the copy',
  'Naskah membawa kata-kata ini tanpa fotonya. Unggah fotonya di atas, lalu salin ke data fotonya.':
    'The copy brought these words without the photo. Upload the photo above, then copy them to its data.',
  'Hak Jawab': 'Right of reply',
  'Laporan kekeliruan': 'Reported mistake',
  Pemberitahuan: 'Announcement',
  Pengaturan: 'Settings',
  Pengguna: 'User',
  Redaksi: 'Newsroom',
  'Slug lama': 'Old slug',
  'Tautan pratinjau': 'Preview link',
  Topik: 'Topic',
  'Catatan berita': 'Story log',

  // Words that many forms share
  Alamat: 'Address',
  'Alamat situs': 'Web address',
  Catatan: 'Note',
  Isi: 'Text',
  Keterangan: 'Description',
  Nama: 'Name',
  Surel: 'Email',
  Teks: 'Text',
  Telepon: 'Telephone',
  Tenggat: 'Due',
  Waktu: 'Time',
  'Bagian alamat halaman. Kosongkan agar dibuat dari judul.':
    'Part of the page’s address. Leave empty to make it from the headline.',

  // A story
  Tahap: 'Stage',
  'Dibuat oleh': 'Created by',
  'Disimpan oleh': 'Saved by',
  'Dasar pencabutan terjadwal': 'Grounds for the scheduled withdrawal',
  'Alasan pencabutan terjadwal': 'Reason for the scheduled withdrawal',
  'Sebelum waktu ini berita tidak dapat terbit.': 'Before this time the story cannot be published.',
  'Yang sudah dibaca orang tidak dihapus lagi.': 'What people have read is never deleted.',
  Ralat: 'Erratum',
  Koreksi: 'Correction',
  'Yang menjawab': 'Who replies',
  'Dicatat oleh': 'Recorded by',
  'Berita boleh terbit sebelum lengkap diperiksa hanya bila kepentingan umumnya mendesak, sumber pertamanya cakap, dan pihak terkait belum dapat dihubungi. Pembaca diberi tahu.':
    'A story may be published before it is fully checked only if the public interest is urgent, its first source is credible and those concerned cannot be reached yet. Readers see a notice.',
  'Masih perlu verifikasi': 'Still to be verified',
  'Yang belum diverifikasi': 'What has not been verified',
  'Dibaca pembaca di atas berita.': 'Readers see it above the story.',
  'Tenggat verifikasi': 'Verification due',
  'Untuk redaksi; pembaca tidak melihatnya.': 'For the newsroom; readers do not see it.',
  'Menindaklanjuti berita': 'Follows up',
  'Kedua berita saling bertautan begitu berita ini terbit.':
    'Both stories link to each other once this one is published.',
  'Saya sudah memeriksa peringatan sebelum terbit':
    'I have checked the warnings before publication',
  'Peringatan yang sudah diperiksa': 'Checked warnings',
  Peringatan: 'Warning',
  'Diperiksa pada': 'Checked at',
  'Diperiksa oleh': 'Checked by',
  'Tidak lekang waktu': 'Evergreen',
  'Tetap benar meski lama: pembaca tidak diberi tahu bahwa beritanya sudah tua.':
    'Stays true however old it is: readers see no notice that the story is old.',
  Reportase: 'Reportage',
  Opini: 'Opinion',
  Analisis: 'Analysis',
  'Latar belakang': 'Background',
  Ulasan: 'Review',
  'Liputan langsung': 'Live coverage',
  'Kosongkan agar dipakai waktu saat diterbitkan.': 'Leave empty to use the time of publication.',
  'Zona waktu': 'Time zone',
  'Dicabut pada': 'Withdrawn at',
  'Dicabut oleh': 'Withdrawn by',
  'Pertama terbit': 'First published',

  // Parts of a body
  'Alamat lama': 'Old addresses',
  'Baca juga': 'Also read',
  Galeri: 'Gallery',
  Gambar: 'Picture',
  'Grafik atau peta': 'Chart or map',
  'Isi tabel': 'Table',
  Kalimat: 'Sentence',
  'Kartu tautan': 'Link card',
  'Kosongkan bila kalimat redaksi sendiri.': 'Leave empty if the words are the newsroom’s own.',
  'Kotak fakta': 'Fact box',
  'Kutipan tarik': 'Pull quote',
  'Satu kalimat dari berita ini, ditampilkan besar.': 'One sentence from this story, shown large.',
  'Salin dari lembar kerja lalu tempel di sini: baris pertama judul kolom, kolom dipisah tab atau tanda |.':
    'Copy it from a spreadsheet and paste it here: column headings in the first row, columns separated by tabs or |.',
  'Sumber data': 'Data source',
  Tabel: 'Table',
  Uraian: 'In words',
  'Apa yang tampak, lengkap dengan angkanya, bagi pembaca yang tidak melihat gambar.':
    'What the picture shows, figures included, for readers who cannot see it.',
  'Yang mengatakan': 'Who said it',

  // The log of a story
  'Judul saat itu': 'Headline at that time',
  Akun: 'Account',
  Oleh: 'By',

  // Photos
  'Apa yang terlihat, bagi yang tidak melihat fotonya.':
    'What the photo shows, for people who cannot see it.',
  'Keterangan foto': 'Caption',
  'Wajib. Kosong berarti diambil dari berkasnya (IPTC atau XMP).':
    'Required. Left empty, it is taken from the file (IPTC or XMP).',
  'Wajib. Kosong berarti diambil dari berkasnya.':
    'Required. Left empty, it is taken from the file.',
  'Pembuat foto': 'Photographer',
  'Dibuat pada': 'Taken at',
  Tempat: 'Place',
  'Untuk redaksi saja; tidak tampil di situs.': 'For the newsroom only; not shown on the site.',
  'Dasar pemakaian': 'Basis for use',
  'Milik sendiri': 'Our own',
  'Langganan kantor berita': 'Agency subscription',
  'Dibagikan untuk pers': 'Press handout',
  'Izin pemilik': 'Owner’s permission',
  'Lisensi terbuka': 'Open licence',
  'Domain publik': 'Public domain',
  'Boleh dipakai sampai': 'May be used until',
  'Keterangan belum diperiksa': 'Caption not checked yet',
  'Mitra tanpa hak atas naskah kantor berita hanya mendapat foto milik sendiri, berlisensi terbuka, atau domain publik.':
    'Partners without a right to copy of agencies only get photos that are our own, openly licensed or in the public domain.',
  'Sesudah itu foto hilang dari situs dengan sendirinya. Untuk menarik foto sekarang juga, pilih waktu sekarang.':
    'After that the photo disappears from the site by itself. To remove it now, choose the current time.',
  'Catatan hak': 'Notes on rights',
  'Untuk redaksi saja: syarat, nomor izin, siapa yang dihubungi.':
    'For the newsroom only: terms, permission number, whom to contact.',
  'Alamat lisensi': 'Address of the licence',
  'Ketentuan pemakaian foto ini.': 'The terms on which this photo may be used.',
  'Alamat pembelian izin': 'Where to buy a licence',
  'Penggunaan AI': 'Use of AI',
  'Tanpa AI': 'No AI',
  'Diubah dengan AI': 'Altered with AI',
  'Dibuat dengan AI': 'Made with AI',
  'Titik fokus dari kiri (%)': 'Focal point from the left (%)',
  'Titik fokus dari atas (%)': 'Focal point from the top (%)',

  // The front page
  'Seret baris pada pegangannya untuk mengubah urutan, lihat hasilnya di pratinjau, lalu simpan: pembaca langsung melihatnya. Tempat yang dikosongkan diisi berita terbaru. Berita yang belum terbit atau dicabut dilewati, dan tidak ada berita yang tampil dua kali.':
    'Drag a row by its handle to change the order, check the preview, then save: readers see it at once. Empty places are filled with the newest stories. Unpublished and withdrawn stories are skipped, and no story is shown twice.',
  'Tampil paling atas sampai waktunya habis; menaut ke berita bila ada.':
    'Shown at the top until its time is up; links to the story if there is one.',
  'Tampil sampai': 'Shown until',
  'Berita utama': 'Lead',
  'Judul pengganti': 'Alternative headline',
  'Kosongkan untuk memakai judul berita.': 'Leave empty to use the story’s own.',
  'Foto pengganti': 'Alternative photo',
  'Berita pendamping': 'Secondary stories',
  'Blok rubrik': 'Section blocks',
  Blok: 'Block',
  'Tanpa blok, semua rubrik tampil menurut urutan navigasi.':
    'Without blocks, all sections are shown in the order of the navigation.',
  'Jumlah berita': 'Number of stories',
  Disematkan: 'Pinned',

  // Press law
  'Hukum pers': 'Press law',
  'Yang menghentikan menolak penerbitan sampai seseorang menyatakan sudah memeriksanya; pernyataan itu dicatat pada beritanya.':
    'A check that stops a story blocks publication until somebody confirms having looked; the confirmation is recorded with the story.',
  'Anak dan korban kesusilaan': 'Children and victims of sexual crime',
  'Tidak diperiksa': 'Not checked',
  'Saran saja': 'Advise only',
  'Hentikan sampai dikonfirmasi': 'Stop until confirmed',
  'Gambar AI tanpa label': 'AI picture without a label',
  'Foto tanpa kredit': 'Photo without credit',
  'Belum diverifikasi, tanpa tenggat': 'Unverified, without a deadline',
  'Advertorial tanpa pemasang iklan': 'Advertorial without an advertiser',
  'Anak, korban, saksi, dan siapa pun yang tidak boleh dikenali. Ketik satu nama, lalu Enter.':
    'Children, victims, witnesses and anyone else who must not be identified. Type a name, then press Enter.',
  'Kata untuk anak': 'Words for children',
  'Kata untuk perkara': 'Words for criminal cases',
  'Kata untuk kejahatan kesusilaan': 'Words for sexual crime',
  'Tenggat hak jawab (hari)': 'Right of reply due within (days)',
  'Hak jawab dilayani sesegera mungkin; sesudah tenggat ini ia terlambat.':
    'Requests are handled as soon as possible; after this deadline they are late.',

  // The right of reply
  'Yang terbuka diurutkan menurut tenggat. Hak jawab dimuat bersama beritanya, bukan sebagai iklan.':
    'Open requests are sorted by deadline. A reply is published with its story, not as an advertisement.',
  Keadaan: 'Status',
  'Belum lengkap': 'Incomplete',
  Diterima: 'Received',
  Diperiksa: 'In review',
  Dimuat: 'Published',
  Ditolak: 'Refused',
  'Selesai dengan cara lain': 'Settled otherwise',
  'Memilih “Dimuat” lalu menyimpan menerbitkan jawaban di bawah beritanya.':
    'Choosing “Published” and saving publishes the reply below its story.',
  'Lebih panjang daripada beritanya': 'Longer than the story',
  'Di luar pokok berita': 'Off the story’s subject',
  'Melanggar hukum': 'Breaks the law',
  'Merugikan pihak ketiga': 'Harms third parties',
  'Peraturan Dewan Pers 9/2008 tidak mengenal dasar lain.':
    'Press Council regulation 9/2008 allows no other grounds.',
  'Dibaca pemohon di halaman tiketnya.': 'The applicant reads it on the ticket’s page.',
  'Kosongkan untuk memuat jawaban apa adanya. Penyuntingan tidak mengubah maksudnya.':
    'Leave empty to publish the reply as it is. Editing does not change its meaning.',
  'Jawaban yang dikirim': 'Reply as sent',
  Panjang: 'Length',
  Hubungan: 'Relation',
  'Yang diberitakan': 'Subject of the story',
  'Kuasa atau wakil': 'Proxy or representative',
  'Lembaga yang diberitakan': 'Institution in the story',
  'Alamat berita yang ditulis': 'Address of the story as written',
  'Nomor tiket': 'Ticket number',
  'Ditangani oleh': 'Handled by',

  // Mistakes that readers report
  'Dikirim pembaca lewat tautan di bawah berita.':
    'Sent by readers through the link below a story.',
  Diambil: 'Taken',
  Dibetulkan: 'Corrected',
  Dijawab: 'Answered',
  Ditutup: 'Closed',
  'Pelapor membacanya di halaman tiketnya. “Dibetulkan” terpilih sendiri ketika perubahan beritanya menyelesaikan laporan ini.':
    'The sender reads it on the ticket’s page. “Corrected” is chosen by itself when a change of the story settles this report.',
  'Jawaban kepada pelapor': 'Answer to the sender',
  'Dibaca pelapor di halaman tiketnya.': 'The sender reads it on the ticket’s page.',
  'Yang keliru': 'What is wrong',
  'Yang benar': 'What is right',
  'Laporan yang selesai dengan perubahan ini': 'Reports that this change settles',

  // Link cards
  'Gambar halaman itu': 'Picture of that page',
  'Keterangan di sini': 'Caption here',

  // Sections, authors, agencies, static pages
  'Rubrik induk': 'Parent section',
  'Kosongkan untuk rubrik utama. Subrubrik tampil di halaman induknya, yang memuat juga beritanya.':
    'Leave empty for a main section. A subsection is shown on its parent’s page, which lists its stories too.',
  'Urutan di navigasi': 'Order in the navigation',
  Orang: 'Person',
  'Meja redaksi': 'Desk',
  Jabatan: 'Position',
  'Tentang penulis': 'About the author',
  'Tampil persegi di halaman penulis, dipotong di sekitar titik fokus. Tanpa foto tampil inisialnya.':
    'Shown as a square on the author’s page, cropped around its focal point. Without a photo their initials stand there.',
  'Akun dan situs': 'Accounts and sites',
  'Tampil di halaman penulis, dan bagi mesin pencari.':
    'Shown on the author’s page, and to search engines.',
  'Seperti di akhir naskah: AA, ANTARA, AFP.': 'As it appears at the end of copy: AA, ANTARA, AFP.',
  'Perlu diisi': 'To be filled in',
  'Peran bagi mesin pencari': 'Role for search engines',
  'Setiap peran dipakai satu halaman.': 'Each role is used by one page only.',
  'Pedoman pemberitaan': 'Editorial guidelines',
  'Susunan redaksi': 'Masthead',
  'Kode etik': 'Code of ethics',
  'Ralat dan koreksi': 'Corrections policy',
  'Pemilik dan pendanaan': 'Ownership and funding',
  'Tanggapan pembaca dan hak jawab': 'Feedback and right of reply',
  'Verifikasi dan cek fakta': 'Verification and fact-checking',
  'Narasumber anonim': 'Unnamed sources',
  Keberagaman: 'Diversity',
  'Urutan di kaki halaman': 'Order in the footer',

  // The site
  Situs: 'Site',
  Semboyan: 'Tagline',
  'Dipakai mesin pencari. Tanpa logo dipakai lambang Warta.':
    'Used by search engines. Without one, Warta’s emblem is used.',
  Penerbit: 'Publisher',
  'Badan hukum': 'Legal entity',
  'Berita disebut lama setelah (bulan)': 'Stories are marked as old after (months)',
  'Halamannya dan gambar yang dibagikan lalu menyebut tahun terbitnya. 0 berarti tidak pernah.':
    'The page and the shared picture then show the year of publication. 0 means never.',
  'Akun media sosial': 'Social media accounts',
  Jaringan: 'Network',
  Tampilan: 'Appearance',
  'Warna utama': 'Main colour',
  'Untuk label, tautan, tombol, dan kaki halaman. Warna untuk mode gelap diturunkan darinya. Kosong: warna bawaan.':
    'For labels, links, buttons and the footer. The dark mode colour is derived from it. Leave empty for the default colour.',
  Huruf: 'Typefaces',
  'Koran: judul dan isi berkait, label ramping':
    'Newspaper: serif headlines and text, narrow labels',
  'Buku: huruf berkait yang lebih lebar dan tenang': 'Book: wider, calmer serifs',
  'Lugas: semua tanpa kait': 'Plain: no serifs at all',
  'Memakai huruf yang sudah ada di perangkat pembaca. Kosong: Koran.':
    'Uses typefaces already on readers’ devices. Leave empty for Newspaper.',
  'Bacaan luring': 'Offline reading',
  'Peramban pembaca menyimpan dua puluh berita yang terakhir dibaca agar tetap terbaca tanpa jaringan. Bila dimatikan, simpanan itu terhapus pada kunjungan berikutnya.':
    'Readers’ browsers keep the last twenty stories read, so that they can be read offline. If this is switched off, the saved stories are deleted at the next visit.',

  // Crawlers and machines
  'Perayap dan mesin': 'Crawlers and machines',
  'Satu pilihan untuk robots.txt, license.xml (RSL), tdmrep.json, llms.txt, dan pernyataan di setiap halaman.':
    'One choice for robots.txt, license.xml (RSL), tdmrep.json, llms.txt and what each page declares.',
  'AI boleh membaca berita untuk menjawab dengan tautan ke berita itu':
    'AI may read stories to answer with a link to them',
  'AI boleh mengumpulkan berita untuk melatih model': 'AI may collect stories to train models',
  'Alamat syarat pemakaian': 'Address of the terms of use',
  'Bila diisi, syaratnya dinyatakan di license.xml.':
    'If given, the terms are declared in license.xml.',
  'Surel untuk permintaan lisensi': 'Email for licence requests',
  'Perkenalkan portal kepada asisten AI (llms.txt)':
    'Introduce the portal to AI assistants (llms.txt)',
  'Satu penjual iklan sebaris: domain, nomor akun, DIRECT atau RESELLER.':
    'One ad seller per line: domain, account number, DIRECT or RESELLER.',
  'Keanggotaan dan akun resmi, misalnya belongto=https://dewanpers.or.id/.':
    'Memberships and official accounts, such as belongto=https://dewanpers.or.id/.',
  'Kontak keamanan (security.txt)': 'Security contacts (security.txt)',
  'Satu kontak sebaris, misalnya mailto:keamanan@contoh.id.':
    'One contact per line, such as mailto:keamanan@contoh.id.',
  'Alamat kebijakan pelaporan celah keamanan': 'Address of the vulnerability disclosure policy',
  Cadangan: 'Backups',
  'Cadangan dibuat, diuji, dan yang lama dibuang dengan sendirinya. Tempatnya ditentukan pengelola server.':
    'Backups are made, verified, and old ones dropped automatically. The server’s operator decides where they go.',
  'Jam dari satu cadangan ke cadangan berikutnya': 'Hours from one backup to the next',
  'Cadangan harian yang disimpan': 'Daily backups to keep',
  'Cadangan mingguan yang disimpan': 'Weekly backups to keep',
  'Cadangan bulanan yang disimpan': 'Monthly backups to keep',
  'Pemberitahuan ke mesin': 'Announcements to machines',
  'Berita yang terbit, berubah, atau dicabut diberitahukan kepada mereka. Tanpa isian tidak ada yang dikirim.':
    'They are notified when a story is published, changed or withdrawn. Leave empty to send nothing.',
  'Hub WebSub': 'WebSub hubs',
  'Beri tahu mesin pencari lewat IndexNow': 'Notify search engines through IndexNow',
  'Alamat IndexNow': 'IndexNow address',
  'Kunci IndexNow': 'IndexNow key',
  'Dibuat sendiri bila kosong; terbaca di /KUNCI.txt.':
    'Generated if left empty; published at /KEY.txt.',
  Penerima: 'Recipient',
  Sejak: 'Since',
  'Dicoba lagi': 'Next attempt at',
  'Sudah dicoba': 'Attempts',
  'Alasan belum sampai': 'Why it was not delivered',
  'Tidak dicoba lagi': 'Given up',

  // People
  'Penulis yang terisi sendiri pada berita baru dari akun ini.':
    'The author that new stories from this account begin with.',
  'Rubrik yang disunting seorang editor. Kosong berarti semua rubrik.':
    'The sections that an editor edits. Empty means all.',

  // Accounts
  'Alamat akun': 'Address of the account',
  'Alamat surel diganti': 'Email address changed',
  'Akun dibuat': 'Account created',
  'Akun dihapus': 'Account deleted',
  'Faktor kedua diubah': 'Second factor changed',
  'Gagal masuk': 'Failed to sign in',
  Kali: 'Times',
  'Kata sandi diganti': 'Password changed',
  Kejadian: 'Event',
  Keluar: 'Signed out',
  Masuk: 'Signed in',
  'Peran atau rubrik diganti': 'Role or sections changed',
  'Percobaan gagal dilupakan': 'Failed attempts forgotten',
  Perangkat: 'Device',
  Sesi: 'Session',
  'Sesi diakhiri': 'Sessions ended',
  'Tautan kata sandi baru diminta': 'Link to a new password asked for',

  // Live coverage
  Entri: 'Entry',
  'Versi entri': 'Version of an entry',

  // Attachments
  'Apa yang didengar, ditonton, atau dibaca di dalamnya.': 'What one hears, sees or reads in it.',
  'Apa yang dikatakan di dalamnya. Kosong berarti diambil dari takarir.':
    'What is said in it. Empty means: taken from the captions.',
  'Foto muka': 'Poster',
  'Suara, video, atau PDF': 'Sound, video or PDF',
  'Suara: MP3 atau M4A, sampai 100 MB. Video: MP4 (H.264 dan AAC), sampai 200 MB. Dokumen: PDF, sampai 30 MB.':
    'Sound: MP3 or M4A, up to 100 MB. Video: MP4 (H.264 and AAC), up to 200 MB. Documents: PDF, up to 30 MB.',
  Takarir: 'Captions',
  Transkrip: 'Transcript',
  'Untuk video: tempel isi berkas WebVTT (.vtt) atau SubRip (.srt), agar yang tidak mendengar dapat mengikuti.':
    'For videos: paste a WebVTT (.vtt) or SubRip (.srt) file, so that people who do not hear can follow.',
  'Sesudah itu lampiran hilang dari situs dengan sendirinya. Untuk menariknya sekarang juga, pilih waktu sekarang.':
    'After that the attachment leaves the site by itself. To withdraw it right now, choose the current time.',
  'Wajib untuk video: tampil sebelum diputar.': 'Required for videos: shown before it plays.',

  // Old addresses
  'Tanpa nama situs, misalnya /2019/05/judul-berita atau /?p=216.':
    'Without the name of the site, such as /2019/05/headline or /?p=216.',
  'Alamat di situs lain': 'Address on another site',
  'Bersama berita: alamat ini menuju fotonya setelah berita itu terbit.':
    'Together with a story: this address leads to the photo once the story is published.',
  'Sudah tidak ada': 'Gone',
  Tujuan: 'Target',
  'Pembaca dan mesin pencari diberi tahu bahwa isinya dihapus (410).':
    'Readers and search engines are told that it was removed (410).',
  Kabar: 'Notices',
  'Kabari lewat surel': 'Tell me by mail',
  'Naskah diajukan di rubrik yang boleh saya sunting':
    'A story is handed in, in a section that I may edit',
  'Naskah saya mulai disunting': 'My story is taken into edit',
  'Naskah saya dikembalikan': 'My story is sent back',
  'Saya ditugasi': 'I am assigned to something',
  'Tenggat hak jawab tinggal sehari di rubrik saya':
    'A right of reply is due within a day in my sections',
  'Pengirim menarik naskah yang menjadi berita di rubrik saya':
    'A sender takes back copy that became a story in my sections',
  'Naskah saya dikomentari, komentar saya dijawab, atau saya disebut':
    'My copy is commented on, my comment is answered, or I am mentioned',
  'Komentar redaksi': 'Desk comments',
  'Hanya bila portal ini dapat mengirim surel.': 'Only if this portal can send mail.',
}
