import type { GuardLevel, GuardRule } from './guard-rules.ts'

/** A photo without credit or a word for a child is common; the rest hardly ever has a reason. */
export const DEFAULT_LEVELS: Record<GuardRule, GuardLevel> = {
  children: 'advise',
  protectedNames: 'stop',
  unlabelledAi: 'stop',
  missingCredit: 'advise',
  unverified: 'stop',
  advertiser: 'stop',
}

/** Words as the guard is delivered. */
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
