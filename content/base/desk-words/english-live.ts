/** The coverage of live stories and their entries. */
export const LIVE = {
  'meliput langsung': 'post live entries to',

  // Log
  'Liputan langsung dimulai': 'Live coverage started',
  'Ringkasan liputan diubah': 'Summary of the coverage changed',
  'Liputan langsung diakhiri': 'Live coverage ended',
  'Entri dimuat': 'Entry posted',
  'Entri diperbarui': 'Entry updated',
  'Entri dikoreksi': 'Entry corrected',
  'Sematan diubah': 'Pinned entry changed',
  'Entri dicabut': 'Entry removed',

  // Fields
  'Isi entri': 'Text of the entry',
  'Foto entri': 'Photo of the entry',
  'Yang belum diverifikasi': 'What is not verified yet',
  'Tenggat verifikasi': 'Verification deadline',
  'Ringkasan liputan': 'Summary of the coverage',

  // Refusals
  'Berita ini bukan liputan langsung. Ubah dahulu jenisnya, lalu terbitkan.':
    'This story is not live coverage. Change its kind first, then publish it.',
  'Liputan ini belum dimulai. Mulai dahulu liputannya.':
    'This coverage has not started. Start it first.',
  'Liputan ini sudah berakhir {at}. Entri baru tidak dimuat.':
    'This coverage ended at {at}. No new entry is posted.',
  'Tulis isi entri, walau satu kalimat.': 'Write the text of the entry, if only one sentence.',
  'Isi entri paling panjang {longest} huruf.':
    'The text of an entry has at most {longest} characters.',
  'Entri paling banyak {most} blok.': 'An entry has at most {most} blocks.',
  'Entri ini memuat blok yang belum lengkap. Lengkapi atau hapus dahulu.':
    'This entry contains an unfinished block. Complete or delete it first.',
  'Entri tidak memuat subjudul, tabel, grafik, galeri, atau kotak fakta. Taruh di berita.':
    'An entry has no subheadings, tables, charts, galleries or fact boxes. Put them into the story.',
  'Foto ini tidak ada, atau haknya sudah berakhir.':
    'There is no such photo, or its rights have ended.',
  'Entri ini sudah dimuat dengan isi lain. Perbarui entri {number}, atau kirim sebagai entri baru.':
    'This entry was posted with other words. Update entry {number}, or send this as a new entry.',
  'Entri ini tidak ada.': 'There is no such entry.',
  'Entri ini sudah dicabut.': 'This entry was already removed.',
  'Entri ini sudah diubah orang lain. Muat ulang, lalu ubah lagi.':
    'Somebody else has changed this entry. Reload, then change it again.',
  'Ringkasan ini sudah diubah orang lain. Muat ulang, lalu ubah lagi.':
    'Somebody else has changed this summary. Reload, then change it again.',
  'Isi entri yang sudah dimuat berubah. Pilih: pembaruan, ralat, atau koreksi.':
    'The text of a posted entry changes. Choose: update, erratum or correction.',
  'Satu butir paling panjang {longest} huruf.': 'A point has at most {longest} characters.',
  'Ringkasan paling banyak {most} butir.': 'A summary has at most {most} points.',
} as const satisfies Readonly<Record<string, string>>
