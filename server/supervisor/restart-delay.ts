/**
 * How long to wait before restarting a child process.
 * @module
 */

const FIRST = 100
/** A program that has served once will probably serve again, and readers should not wait for it. */
const MAX_AFTER_SERVING = 1_000
const MAX = 30_000

/**
 * Milliseconds until the next start, doubled with each failure in a row.
 *
 * `restartDelay(1, false)` is 100, `restartDelay(4, false)` is 800, `restartDelay(20, false)` is 30000,
 * `restartDelay(20, true)` is 1000.
 * @param hasServed whether this child or one before it was ever ready
 */
export function restartDelay(failuresInARow: number, hasServed: boolean): number {
  const delay = FIRST * 2 ** (Math.max(1, failuresInARow) - 1)
  return Math.min(delay, hasServed ? MAX_AFTER_SERVING : MAX)
}
