/**
 * Drops backups that are no longer kept, and the photo files that none of the others names.
 * @module
 */
import type { Environment } from '#content/base/settings/environment.ts'
import { backupsToDrop } from '#content/model/health/backup-schedule.ts'
import type { KeepRule } from '#content/model/health/keep-rule.ts'
import { whileLocked } from '#content/store/installation-lock.ts'
import {
  type AskPassphrase,
  backupsIn,
  backupTime,
  filesOf,
  lastVerified,
  openBackup,
} from './backup-finding.ts'
import { MANIFEST } from './backup-manifest.ts'
import type { BackupPlace } from './place/backup-place.ts'
import { FILES } from './seal/backup-seal.ts'

/** What was dropped: the names of backups, and the number of photo files. */
export interface Pruned {
  dropped: string[]
  files: number
}

/**
 * Drops the backups in `place` that `rule` lets go; the newest and the last verified one are always kept. A run that is
 * killed leaves whole backups only.
 * @throws {UnusableBackup} when one that is kept cannot be opened: what it needs is not known, so nothing is dropped
 * @throws {LockTaken} when a backup is being made
 */
export function pruneBackups(
  settings: Pick<Environment, 'database' | 'dataDir'>,
  place: BackupPlace,
  rule: KeepRule,
  ask: AskPassphrase,
): Promise<Pruned> {
  return whileLocked(settings, 'backup', async (held) => {
    const names = await backupsIn(place)
    const verified = await lastVerified(place, names)
    const tooMany = new Set(
      backupsToDrop(names.map(backupTime), rule).map((time) => time.getTime()),
    )
    const dropped = names.filter(
      (name) => name !== verified && tooMany.has(backupTime(name).getTime()),
    )
    const needed = new Set<string>()
    for (const name of names.filter((each) => !dropped.includes(each))) {
      const backup = await openBackup(place, name, ask)
      for await (const { path } of filesOf(backup, name)) needed.add(backup.seal.photo(path))
    }
    held.throwIfAborted()
    for (const name of dropped) {
      // Without its manifest it is no backup, so one that is half dropped is never restored.
      await place.remove([`${name}/${MANIFEST}`])
      await place.remove([...(await place.sizes(name)).keys()])
    }
    const kept = await place.sizes(FILES)
    const unneeded = [...kept.keys()].filter((path) => !needed.has(path))
    held.throwIfAborted()
    await place.remove(unneeded)
    return { dropped, files: unneeded.length }
  })
}
