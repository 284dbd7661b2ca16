import type { GuardLevel, GuardRule } from './guard-rules.ts'

/** Photos without a credit and words for children are common, so they only advise; the other findings are rarely right. */
export const DEFAULT_LEVELS: Record<GuardRule, GuardLevel> = {
  children: 'advise',
  protectedNames: 'stop',
  unlabelledAi: 'stop',
  missingCredit: 'advise',
  unverified: 'stop',
  advertiser: 'stop',
  embargo: 'stop',
}

/** The default word lists. */
export const DEFAULT_WORDS = {
  childWords: [
    'anak',
    'bocah',
    'balita',
    'bayi',
    'siswa',
    'siswi',
    'murid',
    'pelajar',
    'remaja',
    'santri',
    'di bawah umur',
  ],
  crimeWords: [
    'korban',
    'tersangka',
    'pelaku',
    'saksi',
    'terdakwa',
    'penganiayaan',
    'kekerasan',
    'perundungan',
    'penculikan',
    'pembunuhan',
    'narkoba',
  ],
  sexualCrimeWords: [
    'pencabulan',
    'dicabuli',
    'perkosaan',
    'pemerkosaan',
    'diperkosa',
    'pelecehan seksual',
    'kekerasan seksual',
    'rudapaksa',
  ],
} as const
