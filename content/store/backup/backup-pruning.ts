/**
 * Drops backups that are no longer kept, and the photo files that none of the others names.
 * @module
 */
import type { Environment } from '#content/base/settings/environment.ts'
import { backupsToDrop } from '#content/model/health/backup-schedule.ts'
import type { KeepRule } from '#content/model/health/keep-rule.ts'
import { whileLocked } from '#content/store/installation-lock.ts'
import { backupFailure } from './backup-failure.ts'
import {
  backupsIn,
  backupTime,
  filesOf,
  lastVerified,
  openBackup,
  removeBackup,
  removeWritten,
} from './backup-finding.ts'
import type { BackupPlace } from './place/backup-place.ts'
import { FILES } from './seal/backup-seal.ts'

/** What was dropped: the names of backups, and the number of photo files. */
export interface Pruned {
  dropped: string[]
  files: number
}

/**
 * Drops the backups in `place` that `rule` lets go; the newest and the last verified one are always kept. A run that is
 * killed leaves whole backups only. Files that no backup has written stay.
 * @throws {UnusableBackup} when one that is kept cannot be opened, or its list of photo files is not the one that was
 *   written: what it needs is not known, so nothing is dropped
 * @throws {UnusablePlace} when the place cannot be read or written to
 * @throws {LockTaken} when a backup is being made
 */
export function pruneBackups(
  settings: Pick<Environment, 'database' | 'dataDir'>,
  place: BackupPlace,
  rule: KeepRule,
  passphrase: string | undefined,
): Promise<Pruned> {
  return whileLocked(settings, 'backup', async (held) => {
    try {
      return await prunedIn(place, rule, passphrase, held)
    } catch (error) {
      throw backupFailure(error, place.name)
    }
  })
}

async function prunedIn(
  place: BackupPlace,
  rule: KeepRule,
  passphrase: string | undefined,
  held: AbortSignal,
): Promise<Pruned> {
  const names = await backupsIn(place)
  // Photos without any backup may be all that is left of what somebody damaged.
  if (names.length === 0) return { dropped: [], files: 0 }
  const verified = await lastVerified(place, names)
  const tooMany = new Set(backupsToDrop(names.map(backupTime), rule).map((time) => time.getTime()))
  const dropped = names.filter(
    (name) => name !== verified && tooMany.has(backupTime(name).getTime()),
  )
  const needed = new Set<string>()
  for (const name of names.filter((each) => !dropped.includes(each))) {
    const backup = await openBackup(place, name, async () => passphrase)
    for await (const { path } of filesOf(backup)) needed.add(backup.seal.photo(path))
  }
  held.throwIfAborted()
  for (const name of dropped) await removeBackup(place, name)
  const kept = await place.sizes(FILES)
  held.throwIfAborted()
  const files = await removeWritten(
    place,
    kept.keys().filter((path) => !needed.has(path)),
  )
  return { dropped, files }
}
