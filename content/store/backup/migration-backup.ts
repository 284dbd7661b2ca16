/**
 * The backup before a migration, which cannot be undone otherwise.
 * @module
 */
import type { Payload } from 'payload'
import { backupPassphrase } from '#content/base/settings/backup-passphrase.ts'
import type { Environment } from '#content/base/settings/environment.ts'
import type { StorageSettings } from '#content/store/files/photo-storage.ts'
import { LockTaken } from '#content/store/installation-lock.ts'
import { migrationState } from '#content/store/migration-state.ts'
import { contractionText } from '../contracting-migrations.ts'
import { MigrationStopped } from './backup-error.ts'
import { writeBackup } from './backup-writing.ts'
import { openPlace } from './place/place-opening.ts'
import { openSnapshot } from './store-snapshot.ts'

type StoreSettings = Pick<Environment, 'database' | 'backupTo'> & StorageSettings

/**
 * If this version has migrations that a store with content has not been through, logs them, and first backs the store up
 * where `backupTo` says. Returns whether it has.
 * @throws {MigrationStopped} when the backup fails, or nodes of a newer version share the store
 */
export async function backUpBeforeMigrating(
  payload: Payload,
  settings: StoreSettings,
): Promise<boolean> {
  const migrations = await migrationsToCome(settings)
  if (migrations.length === 0) return false
  const { backupTo } = settings
  const contraction = settings.database.kind === 'postgres' && contractionText(migrations)
  if (contraction) payload.logger.warn(contraction)
  const change = `This version changes the store (${migrations.join(', ')}).`
  if (backupTo === undefined) {
    payload.logger.warn(`${change} No backup is made first, because BACKUP_TO is not set.`)
    return true
  }
  payload.logger.warn(`${change} It is backed up first.`)
  try {
    const place = await openPlace(backupTo)
    const passphrase = backupPassphrase()
    const now = new Date()
    const request = { payload, settings, place, passphrase, withSecret: false, now }
    const { name } = await writeBackup(request)
    payload.logger.warn(
      `The store as it was at ${now.toISOString()} is in ${place.name}/${name}. What is saved after that, until the store is changed, is not in it.`,
    )
  } catch (error) {
    if (error instanceof LockTaken) {
      throw new MigrationStopped(
        'The store was not changed. Another backup is being made. Reload again when it has ended.',
        { cause: error },
      )
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationStopped(
      `The store was not changed, because the backup that comes first failed: ${reason} Mend this, or start once without BACKUP_TO.`,
      { cause: error },
    )
  }
  return true
}

/**
 * The names of the migrations that the store still has to go through; none for a new one.
 * @throws {MigrationStopped} when the store has been through others, and is not this machine's own
 */
async function migrationsToCome({ database }: StoreSettings): Promise<string[]> {
  const snapshot = await openSnapshot(database)
  try {
    if (!(await snapshot.tables()).has('payload_migrations')) return []
    const done = await snapshot.migrations()
    if (done.length === 0) return []
    const { ahead, unknown } = migrationState(database, done)
    const [newer] = unknown
    if (newer !== undefined && database.kind === 'postgres') {
      throw new MigrationStopped(
        `The store is of a newer version (${newer}), which other nodes may run. Start that version here, too, or restore a backup of this one.`,
      )
    }
    return ahead
  } finally {
    await snapshot.close()
  }
}
