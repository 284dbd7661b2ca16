import { constants } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { checkBackup } from '#content/store/backup/backup-checking.ts'
import { findBackup } from '#content/store/backup/backup-manifest.ts'

/** Restores the newest backup below `folder` into the empty store of the environment, and indexes its stories. */
export async function restore(folder: string): Promise<void> {
  const settings = environment()
  const backup = await findBackup(resolve(folder))
  await checkBackup(backup)
  if (backup.manifest.hasSecret) await takeSecret(backup.folder, settings.dataDir)
  // Opening the store makes a secret if there is none, so this is imported last.
  const { store } = await import('#content/newsroom/newsroom.ts')
  const { fillEmptyIndex } = await import('#content/newsroom/search/search-reindexing.ts')
  const { restoreBackup } = await import('#content/store/backup/backup-restoring.ts')
  const payload = await store()
  try {
    await restoreBackup(payload, settings, backup)
    await fillEmptyIndex(payload)
    const { totalDocs } = await payload.count({ collection: 'articles' })
    process.stdout.write(`Restored ${totalDocs} stories from ${backup.folder}.\n`)
  } finally {
    await payload.destroy()
  }
}

async function takeSecret(folder: string, dataDir: string): Promise<void> {
  makeFolder(dataDir)
  // A store's own secret stays.
  const copied = copyFile(join(folder, 'secret'), join(dataDir, 'secret'), constants.COPYFILE_EXCL)
  await copied.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
