/**
 * What the log of accounts records.
 * @module
 */

/** The events that the log of accounts records. */
export const ACCOUNT_EVENTS = [
  'signed-in',
  'failed',
  'signed-out',
  'sessions-ended',
  'recovery-asked',
  'unlocked',
  'password',
  'email',
  'role',
  'second-factor',
  'created',
  'deleted',
] as const

export type AccountEvent = (typeof ACCOUNT_EVENTS)[number]

/** The label of each event at the desk. */
export const ACCOUNT_EVENT_LABELS = {
  'signed-in': 'Masuk',
  failed: 'Gagal masuk',
  'signed-out': 'Keluar',
  'sessions-ended': 'Sesi diakhiri',
  'recovery-asked': 'Tautan kata sandi baru diminta',
  unlocked: 'Percobaan gagal dilupakan',
  password: 'Kata sandi diganti',
  email: 'Alamat surel diganti',
  role: 'Peran atau rubrik diganti',
  'second-factor': 'Faktor kedua diubah',
  created: 'Akun dibuat',
  deleted: 'Akun dihapus',
} as const satisfies Readonly<Record<AccountEvent, string>>
