/** Accounts: signing in, sessions, passwords, the log. */
export const ACCOUNTS = {
  // Limits
  'Terlalu banyak percobaan yang gagal. Coba lagi dalam {seconds} detik.':
    'Too many failed attempts. Try again in {seconds} seconds.',
  'Terlalu banyak percobaan yang gagal. Coba lagi dalam {minutes} menit.':
    'Too many failed attempts. Try again in {minutes} minutes.',
  'Percobaan yang gagal pada akun ini dilupakan.':
    'The failed attempts of this account are forgotten.',
  'Hanya administrator yang dapat melakukannya.': 'Only administrators can do this.',
  'Isi alamat surel akun.': 'Fill in the email address of the account.',
  'Akun ini tidak ada lagi.': 'This account no longer exists.',

  // The present password
  'Kata sandi Anda sekarang': 'Your present password',
  'Isi kata sandi Anda sekarang untuk mengganti alamat surel atau kata sandi.':
    'Fill in your present password to change an email address or a password.',
  'Kata sandi ini salah.': 'This password is wrong.',
  'Alamat surel dan kata sandi diganti akun demi akun.':
    'Email addresses and passwords are changed account by account.',
  'Diperlukan untuk mengganti alamat surel atau kata sandi akun ini.':
    'Needed to change the email address or the password of this account.',

  // Sessions
  'Semua sesi akun ini sudah diakhiri.': 'All sessions of this account have been ended.',
  'Sesi belum diakhiri. Periksa sambungan, lalu coba lagi.':
    'The sessions have not been ended. Check your connection, then try again.',
  'Akhiri semua sesi': 'End all sessions',
  'Sesi sudah diakhiri.': 'The session has been ended.',
  'Sesi ini tidak ada lagi.': 'This session no longer exists.',
  'Sesi yang terbuka': 'Open sessions',
  'Tidak ada sesi yang terbuka.': 'There are no open sessions.',
  'Daftar sesi tidak dapat dimuat.': 'The sessions cannot be loaded.',
  'Perangkat tidak dikenal': 'Unknown device',
  'sesi ini': 'this session',
  'dari {network}': 'from {network}',
  'Masuk {createdAt}, terakhir dipakai {seenAt}': 'Signed in {createdAt}, last used {seenAt}',
  'Akhiri sesi {client}, masuk {createdAt}': 'End the session {client}, signed in {createdAt}',
  Akhiri: 'End',

  // The log
  'Catatan akun tidak dapat diubah atau dihapus.':
    'The log of accounts cannot be changed or deleted.',
} as const satisfies Readonly<Record<string, string>>
