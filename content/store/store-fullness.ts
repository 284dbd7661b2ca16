/**
 * Which errors say that there is no room to store anything.
 * @module
 */

/**
 * Codes of SQLite, of the file system, and of PostgreSQL's disk (53100).
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const CODES = /^(SQLITE_FULL|ENOSPC|EDQUOT|53100)$/

/** Whether `error`, or what caused it, says that the disk of the store is full. */
export function isStoreFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && CODES.test(cause.code)) return true
  }
  return false
}
