/** What `warta doctor` says of one thing. */
export interface Finding {
  /** What was looked at. */
  name: string
  health: Health
  /** What was found, in one line. */
  text: string
  /** What to do; every finding that is not good has it. */
  remedy?: string
}

/** `bad`: readers or the desk are without something. `warning`: they soon may be, or it could not be looked at. */
export type Health = 'good' | 'warning' | 'bad'

/** The exit code for `findings`: 0 if all is good, 1 with a warning, 2 if something is bad. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some(({ health }) => health === 'bad')) return 2
  return findings.some(({ health }) => health === 'warning') ? 1 : 0
}
