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
  /** At most `limit` rows of a table with an id above `after`, in the order of their ids. */
  page(table: string, after: number, limit: number): Promise<BackupRow[]>
  /** The rows of a table that have one of `values` in `column`, in the order of the columns `order`. */
  rowsWith(
    table: string,
    column: string,
    values: readonly unknown[],
    order: readonly string[],
  ): Promise<BackupRow[]>
  /** The rows of a query without parameters, which only reads. */
  query(text: string): Promise<BackupRow[]>
  /** The names of the tables that there are. */
  tables(): Promise<Set<string>>
  /** How large the store is, in bytes. */
  size(): Promise<number>
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
    page: async (table, after, limit) =>
      database
        .prepare(`select * from ${quoted(table)} where id > ? order by id limit ?`)
        .all(after, limit),
    rowsWith: async (table, column, values, order) =>
      database
        .prepare(
          `select * from ${quoted(table)} where ${quoted(column)} in (select value from json_each(?)) order by ${order.map(quoted).join(', ')}`,
        )
        .all(JSON.stringify(values)),
    query: async (text) => database.prepare(text).all(),
    tables: async () =>
      new Set(
        database.prepare("select name from sqlite_schema where type = 'table'").all().map(nameOf),
      ),
    size: async () => {
      const sizes = database
        .prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size')
        .get()
      return Number(sizes?.bytes)
    },
    migrations: async () => database.prepare(NAMES_OF_MIGRATIONS).all().map(nameOf),
    close: async () => database.close(),
  }
}

/** Milliseconds to wait for a server that does not answer. */
const PATIENCE = 10_000

async function postgresSnapshot(connectionString: string): Promise<StoreSnapshot> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: PATIENCE })
  // A cut connection fails its query; without a listener it would end the process.
  client.on('error', () => undefined)
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
    page: async (table, after, limit) => {
      const text = `select * from ${quoted(table)} where id > $1 order by id limit $2`
      return (await client.query<BackupRow>(text, [after, limit])).rows
    },
    rowsWith: async (table, column, values, order) => {
      const text = `select * from ${quoted(table)} where ${quoted(column)} = any($1) order by ${order.map(quoted).join(', ')}`
      return (await client.query<BackupRow>(text, [values])).rows
    },
    query: async (text) => (await client.query<BackupRow>(text)).rows,
    tables: async () => {
      const text = 'select tablename as name from pg_tables where schemaname = current_schema()'
      return new Set((await client.query<BackupRow>(text)).rows.map(nameOf))
    },
    size: async () => {
      const { rows } = await client.query('select pg_database_size(current_database()) as bytes')
      return Number(rows[0]?.bytes)
    },
    migrations: async () => (await client.query(NAMES_OF_MIGRATIONS)).rows.map(nameOf),
    close: () => client.end(),
  }
}

const nameOf = (row: BackupRow): string => String(row.name)

/** An identifier of SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
