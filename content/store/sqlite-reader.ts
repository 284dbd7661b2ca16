/**
 * Reads a SQLite file with statements that stay prepared: pages ask the same few dozen questions again and again, and
 * preparing one often takes longer than answering it.
 * @module
 */
import Database, { type Statement } from 'libsql'
import { LRUCache } from 'lru-cache'

/** Statements kept prepared; a list of ids makes a statement of its own for each number of ids. */
const KEPT = 250
/** Milliseconds for which a read waits while SQLite recovers the file after a crash. */
const RECOVERY = 5_000

/** A connection that only reads. */
export interface SqliteReader {
  /** The rows that the query `sql` finds with `values` as its parameters. */
  rows(sql: string, values: readonly unknown[]): unknown[]
  close(): void
}

/** Opens the SQLite file at `url` (`file:…`); `cache` is the size of its page cache in KiB. */
export function openReader(url: string, cache: number): SqliteReader {
  const database = new Database(decodeURIComponent(url.replace(/^file:/, '')))
  database.pragma(`busy_timeout = ${RECOVERY}`)
  database.pragma(`cache_size = -${cache}`)
  database.pragma('query_only = 1')
  const statements = new LRUCache<string, Statement<[readonly unknown[]]>>({ max: KEPT })

  const statementFor = (sql: string): Statement<[readonly unknown[]]> => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare<[readonly unknown[]]>(sql)
    statements.set(sql, statement)
    return statement
  }

  return {
    rows: (sql, values) => statementFor(sql).all(values),
    close: () => {
      statements.clear()
      database.close()
    },
  }
}
