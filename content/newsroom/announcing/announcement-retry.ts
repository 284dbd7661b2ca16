/**
 * When an announcement that did not arrive is tried again, and when no more.
 * @module
 */

const SECOND = 1_000
/** The first wait; every further one is twice as long. */
const FIRST_WAIT = 10 * SECOND
const LONGEST_WAIT = 6 * 3_600 * SECOND
/** News that nobody took for so long is told by nobody. */
const GIVEN_UP_AFTER = 3 * 24 * 3_600 * SECOND

/**
 * The next try of what was tried `tries` times and announced first at `since`; `undefined` when it is given up.
 * `chance` (0 to 1, without 1) spreads the tries over the second half of the wait, so that many never come at once.
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
