/**
 * A rule of a machine, and what it found. Rules are pure: the same observation gives the same findings.
 * @module
 */
import { type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import type { RuleSource } from '#content/audit/fetch/rule-source.ts'

/** Whose rule it is: a machine, one of Google's surfaces, whoever guards readers, or press law. */
export type Audience = MachineId | 'discover' | 'news' | 'browser' | 'press'

/**
 * How bad it is: `refused`, the machine shows nothing or drops the part; `cut`, it shows less or something else than
 * meant; `advice`, it would do better.
 */
export type Level = 'refused' | 'cut' | 'advice'

/** One thing that is wrong, in Indonesian. */
export interface Fault {
  level: Level
  seen: string
  todo: string
}

/** What a rule looks at, and what it says of it. */
export interface Rule<Observed> {
  /** Stable, for programs. */
  id: string
  audience: Audience
  source: RuleSource
  check: (observed: Observed) => readonly Fault[]
}

/** A fault with the rule that found it. */
export interface Finding extends Fault {
  rule: string
  audience: Audience
  source: RuleSource
}

/** Everything that `rules` find in `observed`, the worst first. */
export function judge<Observed>(rules: readonly Rule<Observed>[], observed: Observed): Finding[] {
  return rules
    .flatMap(({ id, audience, source, check }) =>
      check(observed).map((fault) => ({ rule: id, audience, ...fault, source })),
    )
    .sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level))
}

/** All levels, the worst first. */
export const LEVELS: readonly Level[] = ['refused', 'cut', 'advice']

/** As people call them. */
export function audienceName(audience: Audience): string {
  if (audience === 'discover') return 'Google Discover'
  if (audience === 'news') return 'Google News'
  if (audience === 'browser') return 'Keamanan'
  if (audience === 'press') return 'Hukum pers'
  return machineReaders[audience].name
}

/** Nothing wrong. */
export const fine: readonly Fault[] = []

/** One fault. */
export const refused = (seen: string, todo: string): Fault[] => [{ level: 'refused', seen, todo }]
/** One fault. */
export const cut = (seen: string, todo: string): Fault[] => [{ level: 'cut', seen, todo }]
/** One fault. */
export const advice = (seen: string, todo: string): Fault[] => [{ level: 'advice', seen, todo }]
