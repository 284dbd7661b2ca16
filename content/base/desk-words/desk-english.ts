import { ACCOUNTS } from './english-accounts.ts'
import { ATTACHMENTS } from './english-attachments.ts'
import { COMMENTS } from './english-comments.ts'
import { DAY } from './english-day.ts'
import { LIVE } from './english-live.ts'
import { LIVE_DESK } from './english-live-desk.ts'
import { MACHINES } from './english-machines.ts'
import { MOVING } from './english-moving.ts'
import { PHOTOS } from './english-photos.ts'
import { PUBLICATION } from './english-publication.ts'
import { READERSHIP } from './english-readership.ts'
import { REFUSALS } from './english-refusals.ts'
import { SEARCH } from './english-search.ts'
import { SIGN_IN } from './english-sign-in.ts'
import { STORY } from './english-story.ts'
import { WIRE } from './english-wire.ts'

/** The English of the desk's panels, buttons and messages, keyed by their Indonesian. */
export const ENGLISH = {
  ...ACCOUNTS,
  ...ATTACHMENTS,
  ...COMMENTS,
  ...DAY,
  ...LIVE,
  ...LIVE_DESK,
  ...STORY,
  ...PUBLICATION,
  ...PHOTOS,
  ...MACHINES,
  ...MOVING,
  ...READERSHIP,
  ...REFUSALS,
  ...SEARCH,
  ...SIGN_IN,
  ...WIRE,

  // Signing in
  'Lupa kata sandi': 'Forgotten password',
  'Kata sandi tidak dikirim lewat surel. Mintalah administrator membuka Pengguna, memilih akun Anda, lalu “Ubah Kata Sandi”.':
    'Passwords are not sent by email. Ask an administrator to open Users, choose your account, then “Change Password”.',
  'Tidak ada administrator yang dapat masuk? Pengelola server memberi kata sandi baru dengan perintah':
    'No administrator can sign in? The server’s operator can set a new password with the command',
  'Kembali ke halaman masuk': 'Back to the sign-in page',
  'Masuk dahulu ke meja redaksi.': 'Sign in to the desk first.',

  // Failed requests
  'Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.':
    'The server cannot be reached. Check your connection, then try again.',
  'Server tidak dapat dihubungi. Periksa sambungan, lalu periksa lagi.':
    'The server cannot be reached. Check your connection, then check again.',
  'Server tidak dapat dihubungi. Periksa sambungan Anda.':
    'The server cannot be reached. Check your connection.',
  'Server menjawab {status}. Coba lagi.': 'The server answered {status}. Try again.',
  'Server menjawab {status}. Kirim lagi sebentar lagi.':
    'The server answered {status}. Send again in a moment.',
  'Server menjawab {status}. Periksa lagi sebentar lagi.':
    'The server answered {status}. Check again in a moment.',
  'Berita ini tidak ada.': 'There is no such story.',
  'Muat ulang halaman ini.': 'Reload this page.',

  // Front page and pages
  'Pilih berita': 'Choose a story',
  'Pilih rubrik': 'Choose a section',
  'Isi sampai kapan pita ini tampil.': 'Fill in the time until which this strip is shown.',
  '{count} isian belum dilengkapi: {places}. Ganti setiap tanda [isi: …] di bawah.':
    'Still to be filled in ({count}): {places}. Replace every [isi: …] below.',
  Lengkap: 'Complete',
  '{count} isian': 'To fill in: {count}',
} as const satisfies Readonly<Record<string, string>>
