/** The desk's search and the views that an account keeps. */
export const SEARCH = {
  Cari: 'Search',
  Tahap: 'Stage',
  'Catatan alur kerja': 'Workflow note',
  'Cari berita': 'Search stories',
  'Cari: {words}': 'Search: {words}',
  'Cari di isi berita': 'Search in texts',
  'Mencari di judul, isi, catatan alur kerja, dan nama penulis, juga di berita yang belum terbit.':
    'Searches headlines, texts, workflow notes and names of authors, also of stories that are not published yet.',
  'Tidak ada berita yang cocok. Coba kata yang lebih sedikit atau saringan lain.':
    'No story matches. Try fewer words or other filters.',
  'Masih ada yang lain. Persempit dengan kata atau saringan.':
    'There are more. Narrow the search with words or filters.',
  'Berita oleh {name}': 'Stories by {name}',
  'Tampilan tersimpan': 'Saved views',
  'Simpan tampilan': 'Save view',
  'Simpan sebagai tampilan': 'Save as a view',
  'Hapus tampilan “{name}”': 'Delete the view “{name}”',
  'Beri nama, paling panjang 60 huruf.': 'Give it a name of at most 60 letters.',
  'Saringan daftar ini terlalu panjang untuk disimpan. Kurangi saringannya.':
    'The filters of this list are too long to be kept. Use fewer.',
  'Sudah ada {count} tampilan. Hapus satu dahulu.':
    'There are {count} views already. Delete one first.',
} as const
