import { environment } from '#content/base/settings/environment.ts'
import type { KeepRule } from '#content/model/health/keep-rule.ts'
import { storeForCommand } from '#content/newsroom/newsroom.ts'
import { isEncrypted } from '#content/store/backup/backup-finding.ts'
import { pruneBackups } from '#content/store/backup/backup-pruning.ts'
import { openPlace } from '#content/store/backup/place/place-opening.ts'
import { askPassphrase } from './passphrase-reading.ts'

/** Drops the backups in the place at `address` that `rule` lets go, and prints which. */
export async function pruneAt(address: string, rule: KeepRule): Promise<void> {
  const place = await openPlace(address)
  // Once for all of them, and before others have to wait for the answer.
  const passphrase = await askPassphrase(await isEncrypted(place))
  // Says in one line what is wrong if the database does not answer.
  const payload = await storeForCommand()
  try {
    const { dropped, files } = await pruneBackups(environment(), place, rule, passphrase)
    const names = dropped.length > 0 ? `: ${dropped.join(', ')}` : ''
    process.stdout.write(
      `Dropped ${dropped.length} backups${names}. Removed ${files} photo files that no other backup has.\n`,
    )
  } finally {
    await payload.destroy()
  }
}
