/**
 * Loads rows into an empty store in one transaction. References between rows are checked once, at the end.
 * @module
 */
import { randomUUID } from 'node:crypto'
import SqliteDatabase from 'libsql'
import pg from 'pg'
import type { Database } from '#content/base/settings/environment.ts'
import { StoreNotEmpty, UnusableBackup } from './backup-error.ts'
import { quoted } from './store-snapshot.ts'
import { type BackupRow, isKept, parameter, type TableColumns } from './table-columns.ts'

/** Statements that are kept prepared. */
const MOST_PREPARED = 100

/** A row and the table that it belongs to. */
export interface LoadedRow {
  table: string
  row: BackupRow
}

/**
 * Loads `rows` of `tables` into the store at `database`; either all rows are stored or none. Awaits `before` once the
 * store is known to be empty.
 * @throws {StoreNotEmpty} when one of the tables has a row
 * @throws {UnusableBackup} when a table is not one that a backup has, a row refers to one that is missing, or it has a
 *   column that the table has not
 */
export const loadRows = (
  database: Database,
  tables: ReadonlyMap<string, TableColumns>,
  rows: AsyncIterable<LoadedRow>,
  before: () => Promise<void>,
): Promise<void> =>
  database.kind === 'sqlite'
    ? loadIntoSqlite(database.url, tables, rows, before)
    : loadIntoPostgres(database.url, tables, rows, before)

async function loadIntoSqlite(
  url: string,
  tables: ReadonlyMap<string, TableColumns>,
  rows: AsyncIterable<LoadedRow>,
  before: () => Promise<void>,
): Promise<void> {
  // The library that has the store open in this process: a second one would not know of its locks.
  const database = new SqliteDatabase(decodeURIComponent(url.replace(/^file:/, '')))
  try {
    database.pragma('busy_timeout = 30000')
    // Without effect inside a transaction.
    database.exec('pragma foreign_keys = off')
    database.exec('begin immediate')
    const existing = database
      .prepare(`select name from sqlite_schema where type = 'table'`)
      .all([]) as BackupRow[]
    expectKept(tables, existing)
    for (const name of tables.keys()) {
      if (database.prepare(`select 1 from ${quoted(name)} limit 1`).get([])) refuseFilled(name)
    }
    await before()
    const known = new Map(
      [...tables.keys()].map((name) => [
        name,
        new Set(
          (database.prepare(`pragma table_info(${quoted(name)})`).all([]) as BackupRow[]).map(
            (column) => String(column.name),
          ),
        ),
      ]),
    )
    // Preparing a statement takes as long as running it. There are few, unless the rows of a table differ.
    const prepared = new Map<string, SqliteDatabase.Statement>()
    for await (const loaded of rows) {
      const { statement, values } = insertion(loaded, known, tables, 'sqlite')
      let insert = prepared.get(statement)
      if (!insert) {
        if (prepared.size === MOST_PREPARED) prepared.clear()
        insert = database.prepare(statement)
        prepared.set(statement, insert)
      }
      insert.run(values)
    }
    const broken = database.prepare('pragma foreign_key_check').get([]) as BackupRow | undefined
    if (broken) refuseBroken(String(broken.table))
    database.exec('commit')
  } catch (error) {
    // Closing alone keeps the store locked until the statements are collected.
    if (database.inTransaction) database.exec('rollback')
    throw error
  } finally {
    database.close()
  }
}

async function loadIntoPostgres(
  connectionString: string,
  tables: ReadonlyMap<string, TableColumns>,
  rows: AsyncIterable<LoadedRow>,
  before: () => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString })
  // A cut connection fails its query; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin')
    const { rows: existing } = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema()',
    )
    expectKept(tables, existing)
    for (const name of tables.keys()) {
      const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`)
      if (rowCount) refuseFilled(name)
    }
    await before()
    const known = new Map<string, Set<string>>()
    for (const name of tables.keys()) {
      const { rows: columns } = await client.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0`,
        [quoted(name)],
      )
      known.set(name, new Set(columns.map((column) => column.name)))
    }
    // Triggers plan their statements while the tables are empty: each would read all rows of a table from then on.
    await client.query('set local enable_seqscan = off')
    // A statement with a name is prepared once. Behind a pooler it stays for whoever has the connection next.
    const names = new Map<string, string>()
    const own = randomUUID()
    await whileReferencesWait(client, async () => {
      for await (const loaded of rows) {
        const { statement, values } = insertion(loaded, known, tables, 'postgres')
        const name = names.get(statement) ?? `${own}_${names.size}`
        if (names.size < MOST_PREPARED) names.set(statement, name)
        await client.query({ text: statement, values, ...(names.has(statement) && { name }) })
      }
      for (const name of names.values()) await client.query(`deallocate ${quoted(name)}`)
      for (const name of tables.keys()) await continueSequence(client, name)
    })
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Runs `load` while foreign keys are checked at the end only. The owner of the tables may do this. */
async function whileReferencesWait(client: pg.Client, load: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ owner: string; name: string }>(
    `select conrelid::regclass::text as owner, conname as name from pg_constraint
     where contype = 'f' and connamespace = current_schema()::regnamespace`,
  )
  const alter = async (how: string) => {
    for (const { owner, name } of keys) {
      await client.query(`alter table ${owner} alter constraint ${quoted(name)} ${how}`)
    }
  }
  await alter('deferrable initially deferred')
  await load()
  try {
    await client.query('set constraints all immediate')
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23503') {
      refuseBroken(error.table ?? 'a table')
    }
    throw error
  }
  await alter('not deferrable')
}

/** Lets the next row of `table` get an id above those that were loaded. */
async function continueSequence(client: pg.Client, table: string): Promise<void> {
  const name = quoted(table)
  const { rows } = await client.query<{ sequence: string | null }>(
    `select pg_get_serial_sequence($1, 'id') as sequence from pg_attribute
     where attrelid = $1::regclass and attname = 'id'`,
    [name],
  )
  const sequence = rows[0]?.sequence
  if (sequence) {
    await client.query(`select setval($1, coalesce(max(id), 0) + 1, false) from ${name}`, [
      sequence,
    ])
  }
}

function insertion(
  { table, row }: LoadedRow,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  tables: ReadonlyMap<string, TableColumns>,
  database: 'sqlite' | 'postgres',
) {
  const names = Object.keys(row)
  const strange = names.find((name) => !known.get(table)?.has(name))
  if (strange !== undefined) {
    throw new UnusableBackup(`The table ${table} has no column ${strange}. Use another backup.`)
  }
  const places = names.map((_, index) => (database === 'sqlite' ? '?' : `$${index + 1}`))
  return {
    statement: `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${places.join(', ')})`,
    values: names.map((name) => parameter(row[name], tables.get(table)?.get(name), database)),
  }
}

/** Expects each of `tables` to be one that a backup has, now or in the version that made it. */
function expectKept(
  tables: ReadonlyMap<string, TableColumns>,
  existing: readonly BackupRow[],
): void {
  const names = new Set(existing.map(({ name }) => name))
  const strange = [...tables.keys()].find((name) => !isKept(name) || !names.has(name))
  if (strange !== undefined) {
    throw new UnusableBackup(`No backup has a table ${strange}. Use another backup.`)
  }
}

function refuseFilled(table: string): never {
  throw new StoreNotEmpty(
    `The store is not empty: the table ${table} has rows. Use a new DATA_DIR and database.`,
  )
}

function refuseBroken(table: string): never {
  throw new UnusableBackup(
    `A row of ${table} refers to a row that the backup lacks. Use another backup.`,
  )
}
