/**
 * Which errors say that the database does not answer for now, as while it restarts or another server takes its place.
 * @module
 */

import { UnusableStorage } from './files/unusable-storage.ts'

/**
 * States of PostgreSQL, by their beginnings: connections that fail or are cut (08, as a pooler's refusals), a server that
 * stops or begins (57P), one that has become a standby (25006), and one that has no connection left (53300).
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const STATES = /^(08\w{3}|57P0[1-3]|25006|53300)$/
/** Connections that the system does not open, or loses. */
const NETWORK =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** Another process has written into SQLite's file for half a minute. */
const BUSY = /^SQLITE_(BUSY|LOCKED)/
/** What the clients of the databases say without a code. */
const WORDS =
  /^(The database is busy|Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/

/** Whether `error`, or what caused it, says that the database is not there. */
export function isDatabaseAbsent(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    // Of `fetch` and of the bucket: somebody else does not answer.
    if (cause instanceof TypeError || cause instanceof UnusableStorage) return false
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if ([STATES, NETWORK, BUSY].some((codes) => codes.test(code)) || WORDS.test(cause.message)) {
      return true
    }
  }
  return false
}
