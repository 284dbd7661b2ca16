/**
 * What the labels and helps of the desk's forms are in English, by their Indonesian.
 * @module
 */

/** Lists of what Indonesian calls the same as one of them. */
export const PLURALS: Readonly<Record<string, string>> = {
  'Baca juga': 'Read also',
  Berita: 'Stories',
  'Catatan berita': 'Story log',
  Blok: 'Blocks',
  Foto: 'Photos',
  Galeri: 'Galleries',
  Gambar: 'Pictures',
  'Grafik dan peta': 'Charts and maps',
  'Hak Jawab': 'Rights of reply',
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
  'Slug lama': 'Old slugs',
  Tabel: 'Tables',
  'Tautan pratinjau': 'Preview links',
  Topik: 'Topics',
}

/** All other texts, but for those that panels say too (`english.ts`). */
export const LABELS: Readonly<Record<string, string>> = {
  // Names that are the same everywhere
  '#86123f': '#86123f',
  Administrator: 'Administrator',
  Data: 'Data',
  Editor: 'Editor',
  Facebook: 'Facebook',
  Hub: 'Hub',
  IndexNow: 'IndexNow',
  Instagram: 'Instagram',
  Kicker: 'Kicker',
  Logo: 'Logo',
  Reporter: 'Reporter',
  Telegram: 'Telegram',
  TikTok: 'TikTok',
  WIB: 'WIB',
  WIT: 'WIT',
  WITA: 'WITA',
  WebSub: 'WebSub',
  WhatsApp: 'WhatsApp',
  X: 'X',
  YouTube: 'YouTube',
  'ads.txt': 'ads.txt',
  'trust.txt': 'trust.txt',

  // What there is
  Foto: 'Photo',
  Halaman: 'Page',
  'Kantor berita': 'Agency',
  'Hak Jawab': 'Right of reply',
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
    'Part of the page’s address. Left empty, it is made from the headline.',

  // A story
  Tahap: 'Stage',
  'Dibuat oleh': 'Created by',
  'Disimpan oleh': 'Saved by',
  'Dasar pencabutan terjadwal': 'Ground of the scheduled withdrawal',
  'Alasan pencabutan terjadwal': 'Reason for the scheduled withdrawal',
  'Sebelum waktu ini berita tidak dapat terbit.': 'Before this time the story cannot be published.',
  'Pembaruan: keadaannya berkembang': 'Update: things have moved on',
  'Ralat: redaksi membetulkan kekeliruannya sendiri': 'Erratum: we put right our own mistake',
  'Koreksi: pihak lain menunjukkan kekeliruan': 'Correction: others pointed out a mistake',
  'Wajib bila judul, ringkasan, foto, atau isi berita yang sudah terbit berubah. Tanda baca dan ejaan tidak dihitung.':
    'Required where the headline, summary, photo or body of a published story changes. Punctuation and spelling do not count.',
  'Dimuat di bawah berita beserta jamnya, dan di halaman /koreksi.':
    'Printed below the story with its time, and on the page /koreksi.',
  'Yang sudah dibaca orang tidak dihapus lagi.': 'What people have read is not deleted.',
  Ralat: 'Erratum',
  Koreksi: 'Correction',
  'Yang menjawab': 'Who replies',
  'Dicatat oleh': 'Recorded by',
  'Berita boleh terbit sebelum lengkap diperiksa hanya bila kepentingan umumnya mendesak, sumber pertamanya cakap, dan pihak terkait belum dapat dihubungi. Pembaca diberi tahu.':
    'A story may be published before it is fully checked only where the public interest is urgent, its first source is competent and those concerned cannot be reached yet. Readers are told.',
  'Masih perlu verifikasi': 'Still to be verified',
  'Yang belum diverifikasi': 'What is not verified yet',
  'Dibaca pembaca di atas berita.': 'Readers see it above the story.',
  'Tenggat verifikasi': 'Verification due',
  'Untuk redaksi; pembaca tidak melihatnya.': 'For the newsroom; readers do not see it.',
  'Menindaklanjuti berita': 'Follows up',
  'Kedua berita saling bertautan begitu berita ini terbit.':
    'Both stories link to each other once this one is published.',
  'Saya sudah memeriksa peringatan sebelum terbit':
    'I have checked the warnings before publication',
  'Peringatan yang sudah diperiksa': 'Warnings that were checked',
  Peringatan: 'Warning',
  'Diperiksa pada': 'Checked at',
  'Diperiksa oleh': 'Checked by',
  'Tidak lekang waktu': 'Evergreen',
  'Tetap benar meski lama: pembaca tidak diberi tahu bahwa beritanya sudah tua.':
    'True however old: readers are not told that the story is old.',
  Reportase: 'Reportage',
  Opini: 'Opinion',
  Analisis: 'Analysis',
  'Latar belakang': 'Background',
  Ulasan: 'Review',
  'Liputan langsung': 'Live coverage',
  'Kosongkan agar dipakai waktu saat diterbitkan.':
    'Left empty, it is the time at which the story is published.',
  'Zona waktu': 'Time zone',
  'Dicabut pada': 'Withdrawn at',
  'Dicabut oleh': 'Withdrawn by',
  'Pertama terbit': 'First published',

  // What stands in a body
  'Baca juga': 'Read also',
  Galeri: 'Gallery',
  Gambar: 'Picture',
  'Grafik atau peta': 'Chart or map',
  'Isi tabel': 'Table',
  Kalimat: 'Sentence',
  'Kartu tautan': 'Link card',
  'Kosongkan bila kalimat redaksi sendiri.': 'Leave empty where the words are the newsroom’s own.',
  'Kotak fakta': 'Fact box',
  'Kutipan tarik': 'Pull quote',
  'Satu kalimat dari berita ini, ditampilkan besar.': 'One sentence of this story, shown large.',
  'Salin dari lembar kerja lalu tempel di sini: baris pertama judul kolom, kolom dipisah tab atau tanda |.':
    'Copy it from a spreadsheet and paste it here: headings of the columns first, columns parted by tabs or |.',
  'Sumber data': 'Source of the data',
  Tabel: 'Table',
  Uraian: 'In words',
  'Apa yang tampak, lengkap dengan angkanya, bagi pembaca yang tidak melihat gambar.':
    'What is to be seen, figures included, for readers who do not see the picture.',
  'Yang mengatakan': 'Who said it',

  // The log of a story
  'Judul saat itu': 'Headline at that time',
  Akun: 'Account',
  Oleh: 'By',

  // Photos
  'Apa yang terlihat, bagi yang tidak melihat fotonya.':
    'What is to be seen, for those who do not see the photo.',
  'Keterangan foto': 'Caption',
  'Wajib. Kosong berarti diambil dari berkasnya (IPTC atau XMP).':
    'Required. Left empty, it is taken from the file (IPTC or XMP).',
  'Wajib. Kosong berarti diambil dari berkasnya.':
    'Required. Left empty, it is taken from the file.',
  'Pembuat foto': 'Photographer',
  'Dibuat pada': 'Taken at',
  Tempat: 'Place',
  'Untuk redaksi saja; tidak tampil di situs.': 'For the newsroom only; not shown on the site.',
  'Dasar pemakaian': 'Right of use',
  'Milik sendiri': 'Our own',
  'Langganan kantor berita': 'Agency subscription',
  'Dibagikan untuk pers': 'Handed out to the press',
  'Izin pemilik': 'Owner’s permission',
  'Lisensi terbuka': 'Open licence',
  'Domain publik': 'Public domain',
  'Boleh dipakai sampai': 'May be used until',
  'Sesudah itu foto hilang dari situs dengan sendirinya. Untuk menarik foto sekarang juga, pilih waktu sekarang.':
    'After that the photo leaves the site by itself. To take it off at once, choose the present time.',
  'Catatan hak': 'Notes on rights',
  'Untuk redaksi saja: syarat, nomor izin, siapa yang dihubungi.':
    'For the newsroom only: terms, number of the permission, whom to ask.',
  'Alamat lisensi': 'Address of the licence',
  'Ketentuan pemakaian foto ini.': 'The terms on which this photo may be used.',
  'Alamat pembelian izin': 'Where a licence can be had',
  'Penggunaan AI': 'Use of AI',
  'Tanpa AI': 'No AI',
  'Diubah dengan AI': 'Altered with AI',
  'Dibuat dengan AI': 'Made with AI',
  'Titik fokus dari kiri (%)': 'Focal point from the left (%)',
  'Titik fokus dari atas (%)': 'Focal point from the top (%)',

  // The front page
  'Seret baris pada pegangannya untuk mengubah urutan, lihat hasilnya di pratinjau, lalu simpan: pembaca langsung melihatnya. Tempat yang dikosongkan diisi berita terbaru. Berita yang belum terbit atau dicabut dilewati, dan tidak ada berita yang tampil dua kali.':
    'Drag a row by its handle to change the order, look at it in the preview, then save: readers see it at once. What is left empty is filled with the newest stories. Stories that are not published or were withdrawn are passed over, and none is shown twice.',
  'Tampil paling atas sampai waktunya habis; menaut ke berita bila ada.':
    'Shown on top until its time is over; leads to the story where there is one.',
  'Tampil sampai': 'Shown until',
  'Berita utama': 'Lead',
  'Judul pengganti': 'Replaced headline',
  'Kosongkan untuk memakai judul berita.': 'Left empty, it is the story’s own.',
  'Foto pengganti': 'Replaced photo',
  'Berita pendamping': 'Secondary stories',
  'Blok rubrik': 'Section blocks',
  Blok: 'Block',
  'Tanpa blok, semua rubrik tampil menurut urutan navigasi.':
    'Without blocks all sections are shown in the order of the navigation.',
  'Jumlah berita': 'Number of stories',
  Disematkan: 'Pinned',

  // Press law
  'Hukum pers': 'Press law',
  'Yang menghentikan menolak penerbitan sampai seseorang menyatakan sudah memeriksanya; pernyataan itu dicatat pada beritanya.':
    'A check that stops refuses publication until somebody declares to have looked; that is recorded with the story.',
  'Anak dan korban kesusilaan': 'Children and victims of sexual crime',
  'Tidak diperiksa': 'Not checked',
  'Saran saja': 'Advise only',
  'Hentikan sampai dikonfirmasi': 'Stop until confirmed',
  'Gambar AI tanpa label': 'AI picture without a label',
  'Foto tanpa kredit': 'Photo without credit',
  'Belum diverifikasi, tanpa tenggat': 'Not verified, without a due time',
  'Advertorial tanpa pemasang iklan': 'Advertorial without an advertiser',
  'Anak, korban, saksi, dan siapa pun yang tidak boleh dikenali. Ketik satu nama, lalu Enter.':
    'Children, victims, witnesses and whoever else must not be recognised. Type a name, then Enter.',
  'Kata untuk anak': 'Words for children',
  'Kata untuk perkara': 'Words for criminal cases',
  'Kata untuk kejahatan kesusilaan': 'Words for sexual crime',
  'Tenggat hak jawab (hari)': 'Right of reply due within (days)',
  'Hak jawab dilayani sesegera mungkin; sesudah tenggat ini ia terlambat.':
    'A reply is served as soon as possible; after this it is late.',

  // The right of reply
  'Yang terbuka diurutkan menurut tenggat. Hak jawab dimuat bersama beritanya, bukan sebagai iklan.':
    'Open ones stand in the order in which they are due. A reply is printed with its story, not as an advertisement.',
  Keadaan: 'Standing',
  'Belum lengkap': 'Incomplete',
  Diterima: 'Received',
  Diperiksa: 'In review',
  Dimuat: 'Printed',
  Ditolak: 'Refused',
  'Selesai dengan cara lain': 'Settled otherwise',
  'Memilih “Dimuat” lalu menyimpan menerbitkan jawaban di bawah beritanya.':
    'Choosing “Printed” and saving publishes the reply below its story.',
  'Lebih panjang daripada beritanya': 'Longer than the story',
  'Di luar pokok berita': 'Beside the story’s subject',
  'Melanggar hukum': 'Against the law',
  'Merugikan pihak ketiga': 'Harms third parties',
  'Peraturan Dewan Pers 9/2008 tidak mengenal dasar lain.':
    'Regulation 9/2008 of the Press Council knows no other ground.',
  'Dibaca pemohon di halaman tiketnya.': 'The applicant reads it on the ticket’s page.',
  'Kosongkan untuk memuat jawaban apa adanya. Penyuntingan tidak mengubah maksudnya.':
    'Left empty, the reply is printed as it is. Editing does not change what it means.',
  'Jawaban yang dikirim': 'Reply as sent',
  Panjang: 'Length',
  Hubungan: 'Relation',
  'Yang diberitakan': 'Subject of the story',
  'Kuasa atau wakil': 'Proxy or representative',
  'Lembaga yang diberitakan': 'Institution in the story',
  'Alamat berita yang ditulis': 'Address of the story as written',
  'Nomor tiket': 'Ticket number',
  'Diselesaikan oleh': 'Closed by',

  // Sections, authors, agencies, static pages
  'Rubrik induk': 'Parent section',
  'Kosongkan untuk rubrik utama. Subrubrik tampil di halaman induknya, yang memuat juga beritanya.':
    'Leave empty for a main section. A sub-section is shown on its parent’s page, which has its stories too.',
  'Urutan di navigasi': 'Order in the navigation',
  Orang: 'Person',
  'Meja redaksi': 'Desk',
  Jabatan: 'Position',
  'Tentang penulis': 'About the author',
  Kode: 'Code',
  'Seperti di akhir naskah: AA, ANTARA, AFP.': 'As at the end of copy: AA, ANTARA, AFP.',
  'Perlu diisi': 'To be filled in',
  'Peran bagi mesin pencari': 'Role for search engines',
  'Setiap peran dipakai satu halaman.': 'Each role is that of one page.',
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
  'Berita disebut lama setelah (bulan)': 'Stories are called old after (months)',
  'Halamannya dan gambar yang dibagikan lalu menyebut tahun terbitnya. 0 berarti tidak pernah.':
    'The page and the shared picture then name the year of publication. 0 means never.',
  'Akun media sosial': 'Social media accounts',
  Jaringan: 'Network',
  Tampilan: 'Appearance',
  'Warna utama': 'Main colour',
  'Untuk label, tautan, tombol, dan kaki halaman. Warna untuk mode gelap diturunkan darinya. Kosong: warna bawaan.':
    'For labels, links, buttons and the footer. The colour of dark mode is derived from it. Empty: the usual colour.',
  Huruf: 'Typefaces',
  'Koran: judul dan isi berkait, label ramping':
    'Newspaper: headlines and text with serifs, narrow labels',
  'Buku: huruf berkait yang lebih lebar dan tenang': 'Book: wider, calmer serifs',
  'Lugas: semua tanpa kait': 'Plain: no serifs at all',
  'Memakai huruf yang sudah ada di perangkat pembaca. Kosong: Koran.':
    'Uses typefaces that readers’ devices have. Empty: Newspaper.',
  'Bacaan luring': 'Offline reading',
  'Peramban pembaca menyimpan dua puluh berita yang terakhir dibaca agar tetap terbaca tanpa jaringan. Bila dimatikan, simpanan itu terhapus pada kunjungan berikutnya.':
    'Readers’ browsers keep the twenty stories read last, to be read without a network. Switched off, what they keep is deleted at the next visit.',

  // Crawlers and machines
  'Perayap dan mesin': 'Crawlers and machines',
  'Satu pilihan untuk robots.txt, license.xml (RSL), tdmrep.json, llms.txt, dan pernyataan di setiap halaman.':
    'One choice for robots.txt, license.xml (RSL), tdmrep.json, llms.txt and what each page declares.',
  'AI boleh membaca berita untuk menjawab dengan tautan ke berita itu':
    'AI may read stories to answer with a link to them',
  'AI boleh mengumpulkan berita untuk melatih model': 'AI may collect stories to train models',
  'Alamat syarat pemakaian': 'Address of the terms of use',
  'Bila diisi, syaratnya dinyatakan di license.xml.':
    'Where it is given, the terms are declared in license.xml.',
  'Surel untuk permintaan lisensi': 'Email for licence requests',
  'Perkenalkan portal kepada asisten AI (llms.txt)':
    'Introduce the portal to AI assistants (llms.txt)',
  'Satu penjual iklan sebaris: domain, nomor akun, DIRECT atau RESELLER.':
    'One seller of advertising a line: domain, account number, DIRECT or RESELLER.',
  'Keanggotaan dan akun resmi, misalnya belongto=https://dewanpers.or.id/.':
    'Memberships and official accounts, such as belongto=https://dewanpers.or.id/.',
  'Kontak keamanan (security.txt)': 'Security contacts (security.txt)',
  'Satu kontak sebaris, misalnya mailto:keamanan@contoh.id.':
    'One contact a line, such as mailto:keamanan@contoh.id.',
  'Alamat kebijakan pelaporan celah keamanan': 'Address of the vulnerability disclosure policy',
  'Pemberitahuan ke mesin': 'Announcements to machines',
  'Berita yang terbit, berubah, atau dicabut diberitahukan kepada mereka. Tanpa isian tidak ada yang dikirim.':
    'They are told of stories that are published, changed or withdrawn. Left empty, nothing is sent.',
  'Hub WebSub': 'WebSub hubs',
  'Beri tahu mesin pencari lewat IndexNow': 'Tell search engines by IndexNow',
  'Alamat IndexNow': 'Address of IndexNow',
  'Kunci IndexNow': 'IndexNow key',
  'Dibuat sendiri bila kosong; terbaca di /KUNCI.txt.':
    'Made by itself where empty; to be read at /KEY.txt.',
  Penerima: 'Receiver',
  Sejak: 'Since',
  'Dicoba lagi': 'Tried again at',
  'Sudah dicoba': 'Tries',
  'Alasan belum sampai': 'Why it did not arrive',
  'Tidak dicoba lagi': 'Given up',

  // People
  Peran: 'Role',
  'Redaktur foto': 'Photo editor',
  'Redaktur pelaksana': 'Managing editor',
  'Rubrik yang disunting seorang editor. Kosong berarti semua rubrik.':
    'The sections that an editor edits. Empty means all.',
}
