import { DEFAULT_LEVELS, DEFAULT_WORDS } from './guard-defaults.ts'
import type { GuardSettings } from './guard-rules.ts'

/** The settings of the guard as they are stored, if they ever were. */
export interface StoredGuardSettings {
  levels?: Partial<GuardSettings['levels']>
  childWords?: string[] | null | undefined
  crimeWords?: string[] | null | undefined
  sexualCrimeWords?: string[] | null | undefined
  protectedNames?: string[] | null | undefined
}

/** The settings of the guard; what the desk never saved is as it was delivered. */
export const guardSettingsOf = (stored: StoredGuardSettings): GuardSettings => ({
  levels: { ...DEFAULT_LEVELS, ...stored.levels },
  childWords: stored.childWords ?? DEFAULT_WORDS.childWords,
  crimeWords: stored.crimeWords ?? DEFAULT_WORDS.crimeWords,
  sexualCrimeWords: stored.sexualCrimeWords ?? DEFAULT_WORDS.sexualCrimeWords,
  protectedNames: stored.protectedNames ?? [],
})
