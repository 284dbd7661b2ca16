import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { checkBackup } from '#content/store/backup/backup-checking.ts'
import { type FoundBackup, findBackup } from '#content/store/backup/backup-finding.ts'
import { readPart } from '#content/store/backup/backup-part.ts'
import { expectKnownVersion, restoreBackup } from '#content/store/backup/backup-restoring.ts'
import { openPlace } from '#content/store/backup/place/place-opening.ts'
import { askPassphrase } from './passphrase-reading.ts'

/**
 * Restores the newest backup in the place at `address`, or the one called `wanted`, into the empty store of the
 * environment, and indexes its stories.
 */
export async function restore(address: string, wanted?: string): Promise<void> {
  const settings = environment()
  const backup = await findBackup(await openPlace(address), askPassphrase, wanted)
  expectKnownVersion(settings, backup)
  await checkBackup(backup)
  if (backup.manifest.hasSecret) await takeSecret(backup, settings.dataDir)
  // Opening the store makes a secret if there is none, so this is imported last.
  const { store } = await import('#content/newsroom/newsroom.ts')
  const { fillEmptyIndex } = await import('#content/newsroom/search/search-reindexing.ts')
  const payload = await store()
  try {
    await restoreBackup(payload, settings, backup)
    await fillEmptyIndex(payload)
    const { totalDocs } = await payload.count({ collection: 'articles' })
    process.stdout.write(
      `Restored ${totalDocs} stories from ${backup.place.name}/${backup.name}.\n`,
    )
  } finally {
    await payload.destroy()
  }
}

async function takeSecret(backup: FoundBackup, dataDir: string): Promise<void> {
  makeFolder(dataDir)
  const part = backup.seal.part(`${backup.name}/secret`)
  const secret = await text(readPart(backup, part))
  // A store's own secret stays.
  const written = writeFile(join(dataDir, 'secret'), secret, { flag: 'wx', mode: 0o600 })
  await written.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
