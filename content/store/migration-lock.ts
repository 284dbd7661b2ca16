import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'

/** Arbitrary; the same for every node of one installation. */
const LOCK_NUMBER = 7_282_022

/**
 * Runs `work` while no other process of the installation does. The lock belongs to the operating system (SQLite: a
 * locked file) or the database, so a process that dies releases it.
 */
export async function whileLocked<Result>(
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
  makeFolder(dataDir)
  const lock = new DatabaseSync(join(dataDir, 'prepare.lock'), { timeout: 300_000 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return await work()
  } finally {
    lock.close()
  }
}

async function whileDatabaseLocked<Result>(
  payload: Payload,
  work: () => Promise<Result>,
): Promise<Result> {
  const { pool } = payload.db as unknown as PostgresAdapter
  const connection = await pool.connect()
  try {
    await connection.query('select pg_advisory_lock($1)', [LOCK_NUMBER])
    return await work()
  } finally {
    // Closing the connection releases the lock, whatever happened before.
    connection.release(true)
  }
}
