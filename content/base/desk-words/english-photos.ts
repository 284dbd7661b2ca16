/** The photo panels. */
export const PHOTOS = {
  'Hak atas foto ini sudah berakhir. Isi tanggal akhir yang baru dahulu.':
    'The rights to this photo have ended. Set a new end date first.',
  'Unggah banyak foto': 'Upload many photos',
  'Seret foto ke sini, atau pilih beberapa sekaligus:':
    'Drag photos here, or choose several at once:',
  'Pilih foto…': 'Choose photos…',
  'Pilih foto': 'Choose photos',
  'Mengunggah…': 'Uploading…',
  'Unggah {count} foto': 'Upload photos ({count})',
  '{saved} dari {all} foto tersimpan, {refused} perlu diperbaiki.':
    '{saved} of {all} photos saved, {refused} to be fixed.',
  '{saved} dari {all} foto tersimpan.': '{saved} of {all} photos saved.',
  '✓ {file} tersimpan.': '✓ {file} saved.',
  'Buka foto': 'Open photo',
  'Pengiriman {file}': 'Sending {file}',
  '{share}% terkirim': '{share}% sent',
  'Diperiksa dan diolah…': 'Checking and processing…',
  'Teks alternatif': 'Alternative text',
  Keterangan: 'Caption',
  'Berkas foto': 'Photo file',
  'Pilih berkas foto.': 'Choose a photo file.',
  'Penyimpanan foto dan lampiran sedang tidak dapat dipakai, jadi tidak ada yang disimpan. Coba lagi sebentar lagi; kalau tetap begini, beri tahu operator.':
    'The storage of photos and attachments cannot be used at the moment, so nothing was saved. Try again in a moment; if it stays like this, tell the operator.',
  'Foto yang sudah ada': 'An existing photo',
  Kredit: 'Credit',
  'Wajib.': 'Required.',
  'Kosong: diambil dari berkasnya.': 'Empty: taken from the file.',
  'buka foto itu': 'open that photo',
  'Simpan juga, walau foto ini sudah ada': 'Save it anyway, although this photo is already here',
  'Server tidak dapat dihubungi. Periksa sambungan, lalu kirim lagi; foto ini masih di sini.':
    'The server cannot be reached. Check your connection, then send again; this photo is still here.',
  'Berkas ini terlalu besar untuk dikirim. Simpan lagi sebagai JPEG.':
    'This file is too large to send. Save it again as JPEG.',
  'Anda tidak lagi masuk, atau peran Anda tidak boleh mengunggah. Masuk di tab lain, lalu kirim lagi.':
    'You are no longer signed in, or your role does not allow uploads. Sign in in another tab, then send again.',
  'Izin foto yang segera berakhir': 'Photos whose rights are about to end',
  'Foto arsip tanpa keterangan': 'Archive photos without a caption',
  'Situs lama tidak mencatat keterangan atau kreditnya, jadi teks penggantinya tampil. Periksa, lalu simpan: foto keluar dari daftar ini.':
    'The old site has no caption or credit for them, so other words are shown. Check them and save: the photo leaves this list.',
  'Semua {count} foto': 'All {count} photos',
  'sudah hilang dari situs sejak {time}': 'has been off the site since {time}',
  'hilang dari situs pada {time}': 'leaves the site on {time}',
  'Titik fokus: klik bagian foto yang tidak boleh terpotong.':
    'Focal point: click the part of the photo that must not be cut off.',
  'Potong dan putar': 'Crop and rotate',
  'Seret pada foto untuk memilih bagian yang tampil. Berkas aslinya tetap utuh.':
    'Drag on the photo to choose the part that is shown. The original file stays as it is.',
  'Foto sebelum dipotong tetap ada di alamat lamanya. Untuk menyembunyikan sesuatu, unggah foto yang sudah dipotong, lalu hapus yang ini.':
    'The photo as it was stays at its old address. To hide something, upload a photo that is already cropped, and delete this one.',
  'Putar ke kiri': 'Rotate left',
  'Putar ke kanan': 'Rotate right',
  'Foto utuh': 'Whole photo',
  'Kiri (%)': 'Left (%)',
  'Atas (%)': 'Top (%)',
  'Lebar (%)': 'Width (%)',
  'Tinggi (%)': 'Height (%)',
  'Potongan foto': 'Crop',
  'Potongan ini keluar dari fotonya. Pilih lagi bagian yang tampil.':
    'This crop reaches beyond the photo. Choose again the part that is shown.',
  'Sisi pendek potongan ini kurang dari {limit} piksel. Pilih bagian yang lebih besar.':
    'The shorter side of this crop has less than {limit} pixels. Choose a larger part.',
  'Peran Anda tidak menyunting foto.': 'Your role does not edit photos.',
  'Foto ini tidak ada lagi.': 'This photo is gone.',
  'Pilih titik fokus': 'Choose the focal point',
  'Halaman berita (16:9)': 'Story page (16:9)',
  'Daftar (4:3)': 'List (4:3)',
  'Persegi (1:1)': 'Square (1:1)',
  'Pratinjau tautan': 'Link preview',
  'Foto ini masih tampil di {where}. Lepaskan dahulu di sana, lalu hapus. Bila harus hilang sekarang juga, isi “Boleh dipakai sampai” dengan waktu sekarang.':
    'This photo is still shown in {where}. Remove it there first, then delete it. If it has to go right now, set “May be used until” to the current time.',
} as const satisfies Readonly<Record<string, string>>
