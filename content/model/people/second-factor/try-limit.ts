/**
 * How often somebody who knows the password may guess the code.
 * @module
 */

/** Wrong answers to one challenge; then the password is asked again. */
export const TRIES_PER_CHALLENGE = 5

/** Wrong codes of an account in a row before it has to wait. */
const FREE_FAILURES = 10
const FIRST_PAUSE = 60_000
const LONGEST_PAUSE = 60 * 60_000

/**
 * How long an account waits after its last of `failures` wrong codes in a row, in milliseconds: a minute after the tenth,
 * twice as long after each further one, an hour at most. At that rate, guessing six digits takes years. Passkeys cannot
 * be guessed and never wait.
 */
export function pauseAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_PAUSE * 2 ** (failures - FREE_FAILURES), LONGEST_PAUSE)
}
