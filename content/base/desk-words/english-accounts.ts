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

  // Forgotten passwords
  'Portal ini tidak mengirim surel.': 'This portal sends no email.',
  'Jika alamat ini milik sebuah akun, surel dengan tautan untuk kata sandi baru sedang dikirim.':
    'If this address belongs to an account, an email with a link to a new password is on its way.',
  'Isi kata sandi baru.': 'Fill in the new password.',
  'Kata sandi sudah diganti. Masuklah dengan kata sandi baru.':
    'The password has been changed. Sign in with the new one.',
  'Tautan ini sudah dipakai, atau sudah lewat waktunya. Minta tautan baru di halaman “Lupa kata sandi”.':
    'This link has been used, or is too old. Ask for a new one on the page “Forgotten password”.',
  'Kata sandi baru untuk meja redaksi {site}': 'A new password for the desk of {site}',
  'Seseorang, mungkin Anda, meminta kata sandi baru untuk akun Anda di meja redaksi {site}.':
    'Somebody, perhaps you, asked for a new password for your account at the desk of {site}.',
  'Buka tautan ini dalam satu jam. Tautan hanya dapat dipakai sekali:':
    'Open this link within an hour. It works once:',
  'Setelah kata sandi diganti, semua sesi akun ini berakhir. Jika Anda tidak memintanya, abaikan surel ini: kata sandi Anda tidak berubah.':
    'Once the password is changed, all sessions of the account end. If you did not ask for it, ignore this email: your password has not changed.',
  'Tulis alamat surel akun Anda. Kami kirimkan tautan untuk kata sandi baru, yang berlaku satu jam.':
    'Write the email address of your account. We send a link to a new password, which is valid for an hour.',
  'Alamat surel': 'Email address',
  'Kirim tautan': 'Send the link',
  'Surel belum diminta. Periksa sambungan, lalu coba lagi.':
    'The email has not been asked for. Check your connection, then try again.',
  'Tidak menerima surel? Mintalah administrator membuka Pengguna, memilih akun Anda, lalu “Ubah Kata Sandi”.':
    'No email? Ask an administrator to open Users, choose your account, then “Change Password”.',

  // Queries
  'Pencarian ini tidak dapat dijawab.': 'This query cannot be answered.',

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
  'Undang seseorang': 'Invite somebody',
  'Yang diundang membuat kata sandinya sendiri lewat tautan, yang berlaku tujuh hari.':
    'Whoever is invited sets their own password with a link, which is good for seven days.',
  'Editor menyunting semua rubrik, kecuali rubriknya dipilih di akunnya.':
    'Editors edit all sections, unless sections are chosen in their account.',
  Undang: 'Invite',
  'Tautan ini dikirim ke {email}, dan dapat juga diberikan langsung:':
    'This link is being sent to {email}, and can be handed over as well:',
  'Berikan tautan ini kepada {email}. Tautan hanya tampil sekali:':
    'Give this link to {email}. It is shown only once:',
  'Tautan undangan': 'Invitation link',
  'Peran Anda tidak boleh membuat akun.': 'Your role may not make accounts.',
  'Isi nama, alamat surel, dan peran.': 'Enter a name, an email address and a role.',
  'Akun dengan alamat ini sudah ada.': 'There is already an account with this address.',
  'Undangan ke meja redaksi {site}': 'Invitation to the newsroom of {site}',
  'Anda mendapat akun di meja redaksi {site}.': 'You have an account at the newsroom of {site}.',
  'Akun Anda di meja redaksi {site} belum punya kata sandi. Undangannya masih berlaku.':
    'Your account at the newsroom of {site} has no password yet. The invitation is still good.',
  'Buka tautan ini sebelum {time} dan buat kata sandi Anda:':
    'Open this link before {time} and set your password:',
  'Buka tautan ini dalam {days} hari dan buat kata sandi Anda:':
    'Open this link within {days} days and set your password:',
} as const satisfies Readonly<Record<string, string>>
