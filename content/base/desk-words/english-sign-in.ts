/** The English of signing in and of second factors, keyed by its Indonesian. */
export const SIGN_IN = {
  // The sign-in page
  Masuk: 'Sign in',
  'Masuk ke meja redaksi': 'Sign in to the desk',
  'Alamat surel': 'Email address',
  'Isi alamat surel.': 'Fill in your email address.',
  'Isi kata sandi.': 'Fill in your password.',
  'Lupa kata sandi?': 'Forgotten password?',
  'Masuk dengan kunci sandi': 'Sign in with a passkey',
  'Waktunya habis, atau terlalu banyak kode salah. Masukkan kata sandi lagi.':
    'Time is up, or there were too many wrong codes. Enter your password again.',
  'Formulir ini dikirim dari situs lain. Buka halaman masuk, lalu coba lagi.':
    'This form was sent from another site. Open the sign-in page, then try again.',
  'Kunci sandi tidak dapat dipakai di sini sekarang. Coba lagi, atau pakai cara lain.':
    'The passkey cannot be used here now. Try again, or use another way.',
  'Kembali ke situs': 'Back to the site',

  // The second factor
  'Faktor kedua': 'Second factor',
  'Kata sandi benar. Lanjutkan dengan faktor kedua.':
    'The password is right. Continue with your second factor.',
  'Peran Anda mewajibkan faktor kedua. Pasang dahulu di halaman masuk meja redaksi.':
    'Your role requires a second factor. Set it up on the desk’s sign-in page first.',
  Kode: 'Code',
  'Enam angka dari aplikasi, atau satu kode pemulihan.':
    'Six digits from your app, or one recovery code.',
  'Isi kodenya.': 'Fill in the code.',
  Lanjut: 'Continue',
  'Pakai kunci sandi': 'Use a passkey',
  'Masuk dengan akun lain': 'Sign in with another account',
  'Aplikasi dan kode pemulihan hilang? Administrator lain dapat mengatur ulang faktor kedua Anda.':
    'Lost the app and the recovery codes? Another administrator can reset your second factor.',
  'Kode ini salah, atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.':
    'This code is wrong, or was used before. Wait for the next code, then try again.',
  'Terlalu banyak kode salah pada akun ini. Kode diperiksa lagi dalam {minutes} menit.':
    'Too many wrong codes for this account. Codes are checked again in {minutes} minutes.',
  'Kunci sandi ini tidak diterima. Coba lagi, atau masuk dengan cara lain.':
    'This passkey was not accepted. Try again, or sign in another way.',
  'Kirim ticket dan code, atau challenge dan passkey.':
    'Send ticket and code, or challenge and passkey.',
  'Akun ini tidak ada lagi.': 'This account no longer exists.',

  // Setting up
  'Pasang faktor kedua': 'Set up a second factor',
  'Peran Anda mewajibkan faktor kedua. Pasang salah satu untuk masuk.':
    'Your role requires a second factor. Set one up to sign in.',
  'Aplikasi kode': 'Code app',
  'Pindai kode QR dengan aplikasi seperti Aegis, Google Authenticator, atau 1Password. Lalu isi kode yang ditampilkannya.':
    'Scan the QR code with an app such as Aegis, Google Authenticator or 1Password. Then enter the code that it shows.',
  'Kode QR untuk aplikasi': 'QR code for the app',
  'Tidak dapat memindai? Ketik kunci ini di aplikasi:':
    'Cannot scan it? Type this key into the app:',
  'Kode dari aplikasi': 'Code from the app',
  'Pasang aplikasi': 'Set up the app',
  'Kode ini salah. Periksa jam perangkat Anda, lalu isi kode yang sedang ditampilkan.':
    'This code is wrong. Check the clock of your device, then enter the code that is shown now.',
  'Kunci sandi': 'Passkey',
  'Masuk dengan sidik jari, wajah, atau PIN perangkat, tanpa kata sandi.':
    'Sign in with fingerprint, face or the PIN of your device, without a password.',
  'Nama, misalnya perangkatnya': 'Name, such as the device',
  'Pasang kunci sandi': 'Set up a passkey',
  'Peramban ini tidak mendukung kunci sandi, atau skripnya dimatikan.':
    'This browser does not support passkeys, or scripts are switched off.',
  'Kunci sandi hanya ada bila situs memakai HTTPS dan nama domain.':
    'Passkeys need a site with HTTPS and a domain name.',
  'Sudah ada {most} faktor. Hapus satu dahulu.':
    'There are {most} factors already. Remove one first.',
  'Kode pemulihan': 'Recovery codes',
  'Simpan kode ini di tempat aman. Setiap kode berlaku sekali, bila aplikasi atau kunci sandi tidak ada. Kode tidak akan ditampilkan lagi.':
    'Keep these codes in a safe place. Each works once, when app or passkey is not at hand. They will not be shown again.',
  Unduh: 'Download',
  Cetak: 'Print',
  'Sudah saya simpan': 'I have kept them',

  // Security
  Keamanan: 'Security',
  'Keamanan: faktor kedua dan kunci sandi': 'Security: second factor and passkeys',
  'Keamanan: faktor kedua semua akun': 'Security: second factors of all accounts',
  'Kembali ke meja redaksi': 'Back to the desk',
  'Faktor kedua Anda': 'Your second factors',
  'Belum ada. Dengan faktor kedua, kata sandi yang dicuri tidak cukup untuk masuk.':
    'None yet. With a second factor, a stolen password is not enough to sign in.',
  'dipasang {day}': 'set up {day}',
  'terakhir dipakai {day}': 'last used {day}',
  'belum pernah dipakai': 'never used',
  Hapus: 'Remove',
  'Hapus {name}': 'Remove {name}',
  'Tersisa {left} kode pemulihan.': '{left} recovery codes left.',
  'Buat kode baru': 'Make new codes',
  'Kode lama tidak berlaku lagi.': 'The old codes no longer work.',
  'Konfirmasi bahwa ini Anda': 'Confirm that it is you',
  'Untuk mengubah faktor kedua, isi kata sandi atau kode.':
    'To change second factors, enter your password or a code.',
  'Kata sandi atau kode': 'Password or code',
  Konfirmasi: 'Confirm',
  'Konfirmasi dengan kunci sandi': 'Confirm with a passkey',
  'Kata sandi atau kode ini salah.': 'This password or code is wrong.',
  'Konfirmasi dahulu bahwa ini Anda, lalu ulangi.': 'Confirm first that it is you, then repeat.',
  'Tersimpan.': 'Saved.',
  'Peran Anda mewajibkan faktor kedua. Pasang yang lain sebelum menghapus yang terakhir.':
    'Your role requires a second factor. Set up another one before you remove the last.',
  'Wajib untuk peran': 'Required of roles',
  'Akun dengan peran ini memasang faktor kedua sebelum dapat masuk. Yang belum memilikinya langsung dikeluarkan.':
    'Accounts with these roles set up a second factor before they can sign in. Those without one are signed out at once.',
  Simpan: 'Save',
  'Pasang dahulu faktor kedua pada akun Anda sendiri.':
    'Set up a second factor for your own account first.',
  'Semua akun': 'All accounts',
  Akun: 'Account',
  Peran: 'Role',
  'Tidak ada': 'None',
  'Atur ulang': 'Reset',
  'Atur ulang faktor kedua {name}': 'Reset the second factor of {name}',
  'Mengatur ulang menghapus semua faktor dan kode pemulihan akun itu, dan mengeluarkannya dari semua perangkat.':
    'A reset removes all factors and recovery codes of that account, and signs it out on all devices.',
  Reporter: 'Reporter',
  'Redaktur foto': 'Photo editor',
  Editor: 'Editor',
  'Redaktur pelaksana': 'Managing editor',
  Administrator: 'Administrator',

  // The first account
  'Buat akun administrator': 'Create the administrator’s account',
  'Ini akun pertama portal ini, jadi akun administrator: ia mengatur situs dan membuat akun lain, masing-masing dengan perannya.':
    'This is the first account of this portal, so it is the administrator’s: it sets up the site and creates the other accounts, each with its role.',
  'Sedikitnya {least} karakter dan tidak mudah ditebak: beberapa kata yang tidak berhubungan, tanpa nama atau alamat surel Anda.':
    'At least {least} characters and hard to guess: several unrelated words, without your name or email address.',
  'Buat akun dan masuk': 'Create account and sign in',
  'Belum ada akun': 'No account yet',
  Nama: 'Name',
} as const satisfies Readonly<Record<string, string>>
