/**
 * The store at one moment, read while others write.
 * @module
 */
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { Database } from '#content/base/settings/environment.ts'
import type { BackupRow } from './table-columns.ts'

/** Every read sees the store as it was when the snapshot was opened. */
export interface StoreSnapshot {
  /** All rows of a table, in the order of its primary key where it has one. */
  rows(table: string): AsyncIterable<BackupRow>
  /** The names of the migrations that the store has been through, oldest first. */
  migrations(): Promise<string[]>
  close(): Promise<void>
}

/** Rows fetched from PostgreSQL at once. */
const BATCH = 500

/** Opens a snapshot of the store at `database`. */
export const openSnapshot = (database: Database): Promise<StoreSnapshot> =>
  database.kind === 'sqlite' ? sqliteSnapshot(database.url) : postgresSnapshot(database.url)

const NAMES_OF_MIGRATIONS = 'select name from payload_migrations where batch > 0 order by id'

/** A read transaction of SQLite's write-ahead log: it holds no writer up. */
async function sqliteSnapshot(url: string): Promise<StoreSnapshot> {
  const database = new DatabaseSync(url.replace(/^file:/, ''), { readOnly: true, timeout: 5_000 })
  database.exec('begin')
  // The snapshot is taken by the first read.
  database.prepare('select count(*) from sqlite_schema').get()
  return {
    async *rows(table) {
      for (const row of database.prepare(`select * from ${quoted(table)}`).iterate()) yield row
    },
    migrations: async () => database.prepare(NAMES_OF_MIGRATIONS).all().map(nameOf),
    close: async () => database.close(),
  }
}

async function postgresSnapshot(connectionString: string): Promise<StoreSnapshot> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('begin isolation level repeatable read read only')
  return {
    async *rows(table) {
      await client.query(`declare rows no scroll cursor for select * from ${quoted(table)}`)
      for (;;) {
        const { rows } = await client.query<BackupRow>(`fetch ${BATCH} from rows`)
        if (rows.length === 0) break
        yield* rows
      }
      await client.query('close rows')
    },
    migrations: async () => (await client.query(NAMES_OF_MIGRATIONS)).rows.map(nameOf),
    close: () => client.end(),
  }
}

const nameOf = (row: BackupRow): string => String(row.name)

/** An identifier of SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
