/** Recordings, films and documents. */
export const ATTACHMENTS = {
  Lampiran: 'Attachment',
  Berkas: 'File',
  'Pilih berkasnya.': 'Choose the file.',
  'Berkas “{name}” ditolak: {reason}': 'File “{name}” refused: {reason}',
  'berkasnya kosong. Salin lagi dari alatnya atau minta kirim ulang.':
    'the file is empty. Copy it from the device again or ask for it to be sent again.',
  'isinya {content}. Unggah MP3 atau M4A untuk suara, MP4 (H.264 dan AAC) untuk video, PDF untuk dokumen.':
    'it contains {content}. Upload MP3 or M4A for sound, MP4 (H.264 and AAC) for video, PDF for documents.',
  'isinya {codec}, yang tidak dapat diputar di semua ponsel. Ekspor lagi sebagai MP4 dengan H.264 dan AAC, atau sebagai MP3.':
    'it contains {codec}, which not every phone plays. Export it again as MP4 with H.264 and AAC, or as MP3.',
  'memeriksanya memakan terlalu banyak waktu atau memori. Simpan atau ekspor lagi dengan program lain, lalu unggah.':
    'checking it takes too much time or memory. Save or export it again with another program, then upload it.',
  'isinya sama dengan lampiran “{title}”, yang hak pakainya sudah berakhir. Bila boleh dipakai lagi, ubah “Boleh dipakai sampai” di lampiran itu.':
    'it is the same as the attachment “{title}”, to which the rights have ended. If it may be used again, change “May be used until” of that attachment.',
  'PDF ini terkunci dengan kata sandi. Simpan lagi tanpa kata sandi.':
    'this PDF is locked with a password. Save it again without one.',
  'besarnya {size} MB, batasnya {limit} MB. {advice}':
    'it has {size} MB, the limit is {limit} MB. {advice}',
  'Ekspor lagi sebagai MP3 dengan 128 kbit/s.': 'Export it again as MP3 with 128 kbit/s.',
  'Ekspor lagi sebagai MP4 setinggi 720 piksel, atau potong lebih pendek.':
    'Export it again as MP4 with a height of 720 pixels, or cut it shorter.',
  'Simpan lagi dengan gambar yang lebih kecil.': 'Save it again with smaller pictures.',
  'Lampiran ini masih tampil di {where}. Lepaskan dahulu di sana, lalu hapus.':
    'This attachment is still shown in {where}. Remove it there first, then delete it.',
  'Pilih foto muka untuk video ini.': 'Choose a poster for this video.',
  'Ini bukan WebVTT atau SubRip. Tempel isi berkas .vtt atau .srt seutuhnya, dengan waktu seperti 00:00:01.000 --> 00:00:04.000.':
    'This is neither WebVTT nor SubRip. Paste all of the .vtt or .srt file, with times like 00:00:01.000 --> 00:00:04.000.',
  '{count} halaman': 'Pages: {count}',
  'tanpa takarir': 'no captions',
  'tanpa transkrip': 'no transcript',
} as const satisfies Readonly<Record<string, string>>
