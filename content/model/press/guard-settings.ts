import { DEFAULT_LEVELS, DEFAULT_WORDS } from './guard-defaults.ts'
import type { GuardSettings } from './guard-rules.ts'

/** The stored settings of the guard; empty if they were never saved. */
export interface StoredGuardSettings {
  levels?: Partial<GuardSettings['levels']>
  childWords?: string[] | null | undefined
  crimeWords?: string[] | null | undefined
  sexualCrimeWords?: string[] | null | undefined
  protectedNames?: string[] | null | undefined
}

/** The settings of the guard, with defaults for whatever the desk has not saved. */
export const guardSettingsOf = (stored: StoredGuardSettings): GuardSettings => ({
  levels: { ...DEFAULT_LEVELS, ...stored.levels },
  childWords: stored.childWords ?? DEFAULT_WORDS.childWords,
  crimeWords: stored.crimeWords ?? DEFAULT_WORDS.crimeWords,
  sexualCrimeWords: stored.sexualCrimeWords ?? DEFAULT_WORDS.sexualCrimeWords,
  protectedNames: stored.protectedNames ?? [],
})
