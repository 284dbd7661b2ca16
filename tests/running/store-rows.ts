/**
 * The SQLite store of a portal or a command, read past it.
 * @module
 */
import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'

/**
 * Works with the database of `dataDir`. It is closed for good behind each work: a statement that waits for its
 * collection would keep showing the store of before.
 */
export function withDatabase<Result>(
  dataDir: string,
  work: (database: DatabaseSync) => Result,
): Result {
  // The last process to leave a store locks it for a moment.
  const database = new DatabaseSync(join(dataDir, 'warta.db'), { timeout: 10_000 })
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** The rows that a query finds in the store of `dataDir`. */
export const storeRows = (
  dataDir: string,
  sql: string,
  ...values: string[]
): Record<string, SQLOutputValue>[] =>
  withDatabase(dataDir, (database) => database.prepare(sql).all(...values))
