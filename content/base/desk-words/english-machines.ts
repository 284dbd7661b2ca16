/** The English of the page of machines, keyed by its Indonesian. */
export const MACHINES = {
  Mesin: 'Machines',
  'Portal ini berjalan di satu mesin.': 'This portal runs on one machine.',
  '{count} mesin memakai satu basis data. Halaman ini dijawab oleh {name}.':
    '{count} machines share one database. {name} answered this page.',
  'Terhubung sejak': 'Connected since',
  'Terakhir terdengar': 'Last heard of',
  'baru saja': 'just now',
  'Perubahan terakhir yang diikuti': 'Last change that it followed',
  'belum ada dalam sehari ini': 'none within a day',
  'Perubahan yang belum diikuti': 'Changes not followed yet',
  'Berkas dan cadangan': 'Files and backups',
  'Foto dan lampiran': 'Photos and attachments',
  CDN: 'CDN',
  'Cadangan terakhir yang lulus uji': 'Last backup that was verified',
  'Belum ada tempat untuk cadangan.': 'There is no place for backups yet.',
  Versi: 'Version',
  'Proses penjawab pembaca': 'Processes that answer readers',
  'Proses pembuat halaman': 'Processes that render pages',
  'tidak diketahui': 'unknown',
  'Mengikuti setiap perubahan': 'Follows every change',
  'Sejak {time} tidak menerima perubahan: {reason}': 'Has taken no changes since {time}: {reason}',
  'Tertinggal: tidak diberi pembaca sampai mengejar':
    'Behind: gets no readers until it has caught up',
  'Tidak terdengar: mati, atau tidak menjangkau basis data':
    'Silent: it is down, or does not reach the database',
} as const satisfies Readonly<Record<string, string>>
