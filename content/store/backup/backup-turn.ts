import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Environment } from '#content/base/settings/environment.ts'
import { UnusablePlace } from './backup-error.ts'

/** Arbitrary; the same for every node of one installation. */
const LOCK_NUMBER = 7_282_023

/**
 * Runs `work` unless another process of the installation makes or drops backups. The lock belongs to the operating system
 * or the database, so a process that dies releases it.
 * @throws {UnusablePlace} when another process does
 */
export async function whileBackingUp<Result>(
  payload: Payload,
  { database, dataDir }: Pick<Environment, 'database' | 'dataDir'>,
  work: () => Promise<Result>,
): Promise<Result> {
  return database.kind === 'sqlite'
    ? whileFileLocked(dataDir, work)
    : whileDatabaseLocked(payload, work)
}

async function whileFileLocked<Result>(
  dataDir: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = openLock(join(dataDir, 'backup.lock'))
  try {
    try {
      lock.exec('BEGIN EXCLUSIVE')
    } catch {
      throw busy()
    }
    return await work()
  } finally {
    lock.close()
  }
}

function openLock(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch {
    throw new UnusablePlace(
      `${path} cannot be opened. Make backups with the account of the machine that runs the portal.`,
    )
  }
}

async function whileDatabaseLocked<Result>(
  payload: Payload,
  work: () => Promise<Result>,
): Promise<Result> {
  const { pool } = payload.db as unknown as PostgresAdapter
  const connection = await pool.connect()
  try {
    const { rows } = await connection.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1) as taken',
      [LOCK_NUMBER],
    )
    if (!rows[0]?.taken) throw busy()
    return await work()
  } finally {
    // Closing the connection releases the lock, whatever happened before.
    connection.release(true)
  }
}

const busy = () =>
  new UnusablePlace('Another backup of this store is being made. Run the command again later.')
