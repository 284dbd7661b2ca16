/**
 * Failures of opening the store that an operator can mend.
 * @module
 */
import type { Environment } from '#content/base/settings/environment.ts'

/** What SQLite and the file system report, by the beginning of their codes, and what that means. */
const MEANINGS: readonly [
  codes: RegExp,
  words: (settings: Pick<Environment, 'dataDir' | 'database'>) => string,
][] = [
  [
    /^SQLITE_(NOTADB|CORRUPT)/,
    ({ database }) =>
      `The database ${fileOf(database.url)} is damaged and was left as it is. Put a good copy in its place.`,
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    ({ dataDir }) => `The disk of DATA_DIR (${dataDir}) is full. Make room, then start again.`,
  ],
  [
    /^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/,
    ({ dataDir }) =>
      `This account of the machine may not write to DATA_DIR (${dataDir}). Change its owner, or DATA_DIR.`,
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    ({ database }) =>
      `Another process keeps the database ${fileOf(database.url)} locked. End it, then start again.`,
  ],
]

const fileOf = (url: string) => url.replace(/^file:/, '')

/** Describes `error`, thrown when the store was opened or prepared, in one line; undefined for any other error. */
export function describeStoreFailure(
  error: unknown,
  settings: Pick<Environment, 'dataDir' | 'database'>,
): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    const found = MEANINGS.find(([codes]) => codes.test(code))
    if (found) return found[1](settings)
  }
  // Payload marks errors of opening the database.
  if (!(error instanceof Error && 'payloadInitError' in error)) return undefined
  return `The database that DATABASE_URL names does not open (${error.message}). Start it, or correct DATABASE_URL.`
}
