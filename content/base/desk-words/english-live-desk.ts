/** The desk of a live story: writing, sending and changing entries. */
export const LIVE_DESK = {
  'Liputan langsung': 'Live coverage',
  'Liputan langsung: {headline}': 'Live coverage: {headline}',
  'Liputan ini belum dimulai.': 'This coverage has not started.',
  'Berakhir {at}.': 'Ended {at}.',
  Langsung: 'Live',
  'sejak {at}': 'since {at}',
  'Entri liputan langsung': 'Entries of the live coverage',
  'Buka beritanya': 'Open the story',
  'Mulai liputan': 'Start the coverage',
  'Lanjutkan liputan': 'Resume the coverage',
  Akhiri: 'End',
  'Akhiri liputan': 'End the coverage',
  'Pembaca lalu melihat bahwa liputan berakhir, dan entri baru tidak dimuat. Liputan dapat dilanjutkan.':
    'Readers then see that the coverage has ended, and no new entry is posted. The coverage can be resumed.',
  'Satu butir per baris, paling banyak lima': 'One point a line, at most five',
  'Simpan ringkasan': 'Save the summary',
  'Server tidak dapat dihubungi. Tulisan Anda masih di sini; kirim lagi bila sambungan kembali.':
    'The server cannot be reached. What you wrote is still here; send it again when the connection is back.',
  'Peramban ini tidak dapat menyimpan entri. Jangan tutup halaman ini sebelum terkirim.':
    'This browser cannot keep entries. Do not close this page before they are sent.',

  // Writing
  'Entri baru': 'New entry',
  Penting: 'Key entry',
  'Sematkan di atas': 'Pin to the top',
  Foto: 'Photo',
  'Keterangan foto: apa, siapa, di mana': 'Caption: what, who, where',
  'Lepas foto': 'Remove the photo',
  'Berkas ini tidak dapat dibaca sebagai foto di peramban ini. Pilih JPEG atau PNG.':
    'This browser cannot read this file as a photo. Choose a JPEG or PNG.',
  'Judul dan verifikasi': 'Headline and verification',
  'Judul entri (boleh kosong)': 'Headline of the entry (may be empty)',
  'Memuat yang belum diverifikasi': 'Contains something that is not verified yet',
  'Diverifikasi dalam': 'Verified within',
  'Tenggat tetap': 'Deadline stays',
  'Pilih tenggat': 'Choose a deadline',
  '{count} jam': '{count} hours',
  'Belum diverifikasi': 'Not verified yet',
  'Belum diverifikasi, tenggat {time}': 'Not verified yet, due {time}',
  Kirim: 'Send',
  'Simpan draf': 'Save as a draft',

  // Waiting on the phone
  'Masih di ponsel ini': 'Still on this phone',
  'Draf di ponsel ini': 'Draft on this phone',
  'Menunggu dikirim': 'Waiting to be sent',
  'Sedang dikirim…': 'Being sent…',
  'Belum dimuat': 'Not posted yet',
  'Sudah dimuat; foto aslinya menunggu Wi-Fi': 'Posted; its original photo waits for Wi-Fi',
  'Sesi Anda berakhir, atau orang lain masuk di peramban ini. Masuk lagi dengan akun Anda di tab lain; entri lalu terkirim.':
    'Your session has ended, or somebody else has signed in here. Sign in again with your account in another tab; entries are then sent.',
  Ubah: 'Edit',
  'Saya sudah memeriksa, kirim': 'I have checked, send',
  'Ya, buang entri ini': 'Yes, discard this entry',

  // Entries
  'Entri yang sudah dimuat': 'Posted entries',
  'Belum ada entri.': 'No entries yet.',
  'Entri terbaru': 'Newest entries',
  'Entri sebelumnya': 'Earlier entries',
  'Entri {number}': 'Entry {number}',
  Disematkan: 'Pinned',
  'Dicabut: {reason}': 'Removed: {reason}',
  'Tidak mengubah isi': 'Does not change the text',
  'Yang dibetulkan (untuk ralat dan koreksi)': 'What was corrected (for errata and corrections)',
  Perbarui: 'Update',
  Cabut: 'Remove',
  'Simpan entri': 'Save the entry',
  'Alasan, dibaca pembaca': 'Reason, which readers see',
  'Cabut entri': 'Remove the entry',
} as const satisfies Readonly<Record<string, string>>
