/**
 * When an undelivered announcement is tried again, and when it is given up.
 * @module
 */

const SECOND = 1_000
/** Doubles with each try. */
const FIRST_WAIT = 10 * SECOND
const LONGEST_WAIT = 6 * 3_600 * SECOND
/** Give up after this long. */
const GIVEN_UP_AFTER = 3 * 24 * 3_600 * SECOND

/**
 * The next try of an announcement first made at `since` and tried `tries` times; `undefined` to give it up. `chance` (0
 * to 1, exclusive) places the try in the second half of the wait, so that many do not arrive at once.
 */
export function nextTry(
  { tries, since, notBefore }: { tries: number; since: Date; notBefore?: Date | undefined },
  now: Date,
  chance: number,
): Date | undefined {
  const wait = Math.min(FIRST_WAIT * 2 ** Math.max(0, tries - 1), LONGEST_WAIT)
  const own = now.getTime() + wait * (0.5 + chance / 2)
  const at = Math.max(own, notBefore?.getTime() ?? 0)
  return at - since.getTime() > GIVEN_UP_AFTER ? undefined : new Date(at)
}
