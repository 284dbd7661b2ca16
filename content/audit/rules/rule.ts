/**
 * Audit rules and their findings. Rules are pure: the same observation gives the same findings.
 * @module
 */
import { type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import type { RuleSource } from '#content/audit/fetch/rule-source.ts'

/** The audience of a rule: a machine, one of Google's surfaces, browsers (security), or press law. */
export type Audience = MachineId | 'discover' | 'news' | 'browser' | 'press'

/**
 * The severity: `refused`, the machine shows nothing or drops the part; `cut`, it shows less or something else than
 * intended; `advice`, it could show more.
 */
export type Level = 'refused' | 'cut' | 'advice'

/** A fault, with Indonesian texts: what was seen, and what to do. */
export interface Fault {
  level: Level
  seen: string
  todo: string
}

/** A rule on one kind of observation. */
export interface Rule<Observed> {
  /** Stable, for use by programs. */
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

/** The findings of `rules` in `observed`, the most severe first. */
export function judge<Observed>(rules: readonly Rule<Observed>[], observed: Observed): Finding[] {
  return rules
    .flatMap(({ id, audience, source, check }) =>
      check(observed).map((fault) => ({ rule: id, audience, ...fault, source })),
    )
    .sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level))
}

/** All levels, the most severe first. */
export const LEVELS: readonly Level[] = ['refused', 'cut', 'advice']

/** The display name of an audience. */
export function audienceName(audience: Audience): string {
  if (audience === 'discover') return 'Google Discover'
  if (audience === 'news') return 'Google News'
  if (audience === 'browser') return 'Keamanan'
  if (audience === 'press') return 'Hukum pers'
  return machineReaders[audience].name
}

/** No faults. */
export const fine: readonly Fault[] = []

/** One `refused` fault. */
export const refused = (seen: string, todo: string): Fault[] => [{ level: 'refused', seen, todo }]
/** One `cut` fault. */
export const cut = (seen: string, todo: string): Fault[] => [{ level: 'cut', seen, todo }]
/** One `advice` fault. */
export const advice = (seen: string, todo: string): Fault[] => [{ level: 'advice', seen, todo }]
