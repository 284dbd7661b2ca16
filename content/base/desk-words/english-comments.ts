/** Comments of colleagues on passages of a story. */
export const COMMENTS = {
  Komentar: 'Comments',
  'komentari kata terpilih': 'comment on the selected words',
  'Komentari kata terpilih': 'Comment on selected words',
  'Pilih kata di judul, ringkasan, atau isi, lalu tekan tombol ini.':
    'Select words in the headline, the summary or the text, then press this button.',
  'Simpan berita ini dahulu.': 'Save this story first.',
  'Komentar atas {place}': 'Comment on the {place}',
  judul: 'headline',
  ringkasan: 'summary',
  isi: 'text',
  'Komentar Anda': 'Your comment',
  'Rekan yang disebut dengan @ dan nama lengkapnya dikabari lewat surel, bila ia memilihnya.':
    'Colleagues mentioned by @ and their whole name are told by mail, if they chose that.',
  'Kirim komentar': 'Send comment',
  Jawab: 'Answer',
  'Jawaban Anda': 'Your answer',
  'Kirim jawaban': 'Send answer',
  'Tandai selesai': 'Mark as settled',
  'Buka lagi komentar ini': 'Open this comment again',
  'Hapus komentar': 'Delete comment',
  'Lihat di naskah': 'Show in the story',
  'Kata-kata ini sudah tidak ada di naskah.': 'These words are no longer in the story.',
  'Diselesaikan oleh {actor}': 'Settled by {actor}',
  'Selesai ({count})': 'Settled ({count})',
  'Belum ada komentar yang terbuka.': 'There are no open comments.',
  'Komentar tidak dapat dimuat. Periksa sambungan.':
    'Comments cannot be loaded. Check your connection.',
  'Komentar hanya terlihat di meja redaksi.': 'Comments are seen at the desk only.',
  'Tulis komentarnya, paling banyak {count} huruf.':
    'Write the comment, in at most {count} characters.',
  'Komentar ini sudah dijawab. Tandai selesai; jawabannya tetap ada.':
    'This comment has been answered. Mark it as settled; its answers stay.',
  'Hanya penulis komentar dan editor yang dapat melakukannya.':
    'Only the writer of a comment and editors can do this.',
  'Hanya penulis komentar yang dapat menghapusnya.': 'Only the writer of a comment can delete it.',
  'Komentar ini sudah tidak ada.': 'This comment is no longer there.',
  'Komentar: {title}': 'Comment: {title}',
  '{actor} mengomentari naskah “{title}”.': '{actor} commented on the story “{title}”.',
} as const
