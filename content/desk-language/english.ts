/** What the desk's panels, buttons and messages are in English, by their Indonesian. */
export const ENGLISH = {
  // Signing in
  'Lupa kata sandi': 'Forgotten password',
  'Kata sandi tidak dikirim lewat surel. Mintalah administrator membuka Pengguna, memilih akun Anda, lalu “Ubah Kata Sandi”.':
    'Passwords are not sent by mail. Ask an administrator to open Users, choose your account, then “Change Password”.',
  'Tidak ada administrator yang dapat masuk? Pengelola server memberi kata sandi baru dengan perintah':
    'No administrator can sign in? Whoever runs the server gives a new password with the command',
  'Kembali ke halaman masuk': 'Back to the sign-in page',
} as const satisfies Readonly<Record<string, string>>
