/** The wire room and its sources. */
export const WIRE = {
  // What becomes of a piece
  'Menjadi draf': 'Becomes a draft',
  'Diajukan kepada editor': 'Submitted to the editors',
  'Langsung terbit': 'Published at once',
  'Baru tiba': 'Just in',
  'Belum diambil': 'Not taken',
  'Sudah menjadi berita': 'A story already',
  'Versi baru': 'New version',
  'Versi baru diambil': 'New version taken',
  Diabaikan: 'Left',
  'Ditarik pengirim': 'Taken back by its sender',
  Dibatalkan: 'Cancelled',

  // Refusals
  'Tulis nama folder dengan huruf kecil, angka, dan tanda hubung.':
    'Write the folder’s name with lower-case letters, digits and hyphens.',
  'Tulis alamat umpannya.': 'Write the address of the feed.',
  'Akun Anda tidak dapat membuat berita.': 'Your account cannot write stories.',
  'Akun Anda tidak dapat mengubah berita ini.': 'Your account cannot change this story.',
  'Naskah ini sudah tidak dapat diambil.': 'This copy can no longer be taken.',
  'Naskah ini sudah menjadi berita. Ambil versi barunya dari berita itu.':
    'This copy is a story already. Take its newer version from that story.',
  'Naskah ini dibatalkan pengirimnya.': 'Its sender has cancelled this copy.',
  'Berita ini sudah dicabut. Pulihkan dahulu.': 'This story is withdrawn. Reinstate it first.',
  'Naskah ini tidak ada lagi.': 'This copy is gone.',
  'Naskah ini tidak terbaca oleh versi Warta ini.': 'This version of Warta cannot read this copy.',
  'Naskah ini dibaca lagi; versi barunya akan ada di beritanya.':
    'This copy is read again; its newer version will be with its story.',
  'Sumber kawat naskah ini sudah dihapus.': 'The wire source of this copy was deleted.',

  // The room
  Kawat: 'Wire',
  'Ruang kawat': 'Wire room',
  'j dan k: naskah berikut dan sebelumnya. Enter: buka. a: ambil sebagai draf.':
    'j and k: next and previous copy. Enter: open. a: take as a draft.',
  'Tidak ada naskah yang cocok.': 'No copy matches.',
  'Naskah sebelumnya': 'Earlier copy',
  Ambil: 'Take',
  'Ambil “{headline}”': 'Take “{headline}”',
  'Ambil sebagai draf': 'Take as a draft',
  'Buka beritanya': 'Open the story',
  '{count} naskah serupa': 'Similar copy: {count}',
  Kata: 'Words',
  Keadaan: 'State',
  'Urgensi paling rendah': 'Urgency, at least',
  Saring: 'Filter',
  'Urgensi {urgency}': 'Urgency {urgency}',
  'Versi {version}': 'Version {version}',
  'Ditahan pengirim': 'Withheld by its sender',
  'Embargo tanpa batas waktu': 'Embargo until further notice',
  'Embargo sampai {until}': 'Embargo until {until}',
  'Hanya ringkasan': 'Only a summary',
  'Kembali ke naskahnya': 'Back to the copy',

  Semua: 'All',
  Sumber: 'Source',
  Buka: 'Open',

  // A piece
  'Naskah ini': 'This copy',
  'Pakai versi ini': 'Use this version',
  Abaikan: 'Leave it',
  'Sudah diurus': 'Dealt with',
  'Bedanya dengan berita yang ada': 'How it differs from the story',
  'Bila dipakai, versi ini menjadi draf. Pembaca baru melihatnya setelah diterbitkan, dan di sana ditanyakan apakah ini koreksi.':
    'Used, this version becomes a draft. Readers see it once it is published, where you are asked whether it is a correction.',
  'Kategori dan subjek': 'Categories and subjects',
  'Catatan pembacaan ({count})': 'Notes on how it was read ({count})',
  'Kantor berita menarik naskah berita ini. Berita ini tidak dicabut dengan sendirinya.':
    'The agency has taken back the copy of this story. The story is not withdrawn by itself.',
  'Kantor berita mengirim versi baru naskah berita ini.':
    'The agency has sent a new version of this story’s copy.',
  'Lihat bedanya': 'See the difference',
  'Dari kantor berita': 'From agencies',
  'Kantor berita menarik naskah ini': 'The agency has taken this copy back',

  // Sources
  'Keadaan sumber dan token': 'State of the sources, and tokens',
  Berjalan: 'Running',
  'Tidak dibaca': 'Not read',
  'Gagal dibaca': 'Cannot be read',
  Diam: 'Silent',
  'Terlalu cepat; dibaca perlahan': 'Too fast; read slowly',
  'Naskah terakhir': 'Last copy',
  Menunggu: 'Waiting',
  'Kesalahan terakhir': 'Last error',
  'Ubah sumber dan aturannya': 'Change the source and its rules',
  'Naskah dikirim dengan POST ke': 'Copy is sent by POST to',
  'dengan “Authorization: Bearer” dan tokennya.': 'with “Authorization: Bearer” and its token.',
  'Token baru, hanya ditampilkan sekali ini:': 'A new token, shown this once only:',
  'Ganti token': 'Replace the token',
  'Ya, ganti token': 'Yes, replace the token',
  'Token yang sekarang langsung tidak berlaku lagi.': 'The present token stops working at once.',
  'Token sumber ini sudah diganti sesudah halaman itu dibuka. Tidak ada yang berubah.':
    'The token of this source was replaced after that page was opened. Nothing has changed.',
  'Buat token': 'Make a token',
  'Apa yang terjadi dengan {count} naskah terakhir': 'What becomes of the last {count} pieces',
  'Menurut aturan yang sekarang; tidak ada yang diubah.':
    'By the present rules; nothing is changed.',
  'menunggu di ruang kawat': 'waits in the wire room',
  'aturan {rule}: {stage}, {section}': 'rule {rule}: {stage}, {section}',
  'Semua sumber kawat': 'All wire sources',
  'Belum ada sumber.': 'There is no source yet.',
  'Tambah sumber': 'Add a source',
  'Sumber kawat': 'Wire source',

  // Servers of agencies
  'Tulis nama servernya, misalnya sftp.contoh.id.':
    'Write the name of the server, such as sftp.contoh.id.',
  'Tulis nama akun di server itu.': 'Write the name of the account on that server.',
  'Tulis nama rahasianya dengan huruf kecil, angka, dan tanda hubung.':
    'Write the name of the secret with lower-case letters, digits and hyphens.',
  'Tulis sidik seperti SHA256:…, 43 huruf sesudah titik dua.':
    'Write a fingerprint such as SHA256:…, with 43 letters after the colon.',

  // Partners
  'Kunci mitra': 'Keys of partners',
  'Tambah mitra': 'Add a partner',
  'Mitra mengambil berita dalam format ninjs di': 'Partners fetch stories as ninjs at',
  'dengan “Authorization: Bearer” dan kuncinya.': 'with “Authorization: Bearer” and their key.',
  'Kuncinya dicabut.': 'Its key is taken back.',
  'Terakhir mengambil {time}': 'Last fetched {time}',
  'Belum pernah mengambil.': 'Has never fetched anything.',
  'Kunci baru, hanya ditampilkan sekali ini:': 'A new key, shown this once only:',
  'Ganti kunci {name}': 'Replace the key of {name}',
  'Ya, ganti kunci {name}': 'Yes, replace the key of {name}',
  'Kunci yang sekarang langsung tidak berlaku lagi.': 'The present key ends at once.',
  'Kunci mitra ini sudah diganti sesudah halaman itu dibuka. Tidak ada yang berubah.':
    'The key of this partner was replaced after that page was opened. Nothing has changed.',
  'Buat kunci {name}': 'Make a key for {name}',
} as const
