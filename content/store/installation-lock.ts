/**
 * Locks that one process of an installation has at a time. They belong to the operating system (SQLite: a locked file in
 * `DATA_DIR`) or to the database, so a process that dies releases its own.
 * @module
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Client } from 'pg'
import type { Environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'

const LOCKS = {
  /** Migrating and filling the store: a process that comes second waits, and finds it done. */
  prepare: { number: 7_282_022, waits: true, taken: 'Another process prepares this store.' },
  /** Writing and dropping backups. */
  backup: {
    number: 7_282_023,
    waits: false,
    taken: 'Another backup of this store is being made, or old ones are being dropped.',
  },
  /** A backup of the schedule, until it is verified and old ones are dropped. */
  'backup-schedule': {
    number: 7_282_024,
    waits: false,
    taken: 'Another node makes the backup of the schedule.',
  },
} as const

/** What an installation has locks for. */
export type LockName = keyof typeof LOCKS

/** Milliseconds that a lock is waited for, if it is. */
const PATIENCE = 300_000
/** Milliseconds to wait for a server that does not answer. */
const ANSWER = 10_000
/** The code of SQLite for a lock that another process has: SQLITE_BUSY. */
const BUSY = 5
/** That of PostgreSQL: lock_not_available. */
const NOT_AVAILABLE = '55P03'

/** Another process has a lock that is not waited for; the message is one line. */
export class LockTaken extends Error {
  override name = 'LockTaken'
}

/** The exit code of a command that ends with {@link LockTaken}: EX_TEMPFAIL of sysexits.h. Nothing is wrong. */
export const LOCK_TAKEN = 75

/** The connection that held a lock was cut, so that another process could take it; the message is one line. */
export class LockLost extends Error {
  override name = 'LockLost'
}

/**
 * Runs `work` while no other process of the installation has the lock `name`. `held` is aborted when the lock is lost;
 * what must not be done without it looks there first.
 * @throws {LockTaken} when another process has it, except for those that are waited for
 * @throws {LockLost} after `work` when the lock was lost meanwhile
 */
export async function whileLocked<Result>(
  { database, dataDir }: Pick<Environment, 'database' | 'dataDir'>,
  name: LockName,
  work: (held: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return database.kind === 'sqlite'
    ? whileFileLocked(dataDir, name, work)
    : whileDatabaseLocked(database.url, name, work)
}

async function whileFileLocked<Result>(
  dataDir: string,
  name: LockName,
  work: (held: AbortSignal) => Promise<Result>,
): Promise<Result> {
  makeFolder(dataDir)
  const lock = openFile(join(dataDir, `${name}.lock`), LOCKS[name].waits ? PATIENCE : 0)
  try {
    try {
      lock.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      throw error instanceof Error && 'errcode' in error && error.errcode === BUSY
        ? taken(name)
        : error
    }
    return await work(new AbortController().signal)
  } finally {
    lock.close()
  }
}

function openFile(path: string, timeout: number): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout })
  } catch (cause) {
    // The code says to whoever describes failures of the store that DATA_DIR cannot be written to.
    throw Object.assign(new Error(`${path} cannot be opened.`, { cause }), {
      code: 'SQLITE_CANTOPEN',
    })
  }
}

async function whileDatabaseLocked<Result>(
  connectionString: string,
  name: LockName,
  work: (held: AbortSignal) => Promise<Result>,
): Promise<Result> {
  // A store on SQLite needs no client of PostgreSQL.
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: ANSWER,
    // Nothing is sent while the lock is held: without this, a connection that a router forgot looks whole.
    keepAlive: true,
  })
  const holding = new AbortController()
  const lose = () =>
    holding.abort(new LockLost('The connection to the database was cut. Run the command again.'))
  // Without a listener, a cut would end the process.
  client.on('error', lose)
  try {
    await client.connect()
    if (!(await takeLock(client, name))) throw taken(name)
    client.on('end', lose)
    const result = await work(holding.signal)
    holding.signal.throwIfAborted()
    return result
  } finally {
    client.off('end', lose)
    await client.end().catch(() => undefined)
  }
}

/**
 * Takes the lock for a transaction, which is open for as long as the lock is held. One of the session would outlive its
 * process behind a pooler that shares connections between transactions, and every later start would wait for ever.
 */
async function takeLock(client: Client, name: LockName): Promise<boolean> {
  const { number, waits } = LOCKS[name]
  await client.query('begin')
  // The second is there from PostgreSQL 17 on.
  await client.query(
    `select set_config(name, '0', true) from pg_settings
      where name in ('idle_in_transaction_session_timeout', 'transaction_timeout')`,
  )
  if (!waits) {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_xact_lock($1) as taken',
      [number],
    )
    return rows[0]?.taken ?? false
  }
  await client.query(`set local statement_timeout = 0; set local lock_timeout = ${PATIENCE}`)
  try {
    await client.query('select pg_advisory_xact_lock($1)', [number])
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NOT_AVAILABLE) return false
    throw error
  }
}

const taken = (name: LockName) => new LockTaken(`${LOCKS[name].taken} Run the command again later.`)
