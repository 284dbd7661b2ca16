import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { checkBackup } from '#content/store/backup/backup-checking.ts'
import { RESTORED_WITHOUT_PHOTOS, UnusableBackup } from '#content/store/backup/backup-error.ts'
import { type FoundBackup, findBackup } from '#content/store/backup/backup-finding.ts'
import { readPart } from '#content/store/backup/backup-part.ts'
import { expectKnownVersion, restoreBackup } from '#content/store/backup/backup-restoring.ts'
import { openPlace } from '#content/store/backup/place/place-opening.ts'
import { damagedPhotos, missingPhotos } from './damaged-photos.ts'
import { askPassphrase } from './passphrase-reading.ts'

/** Which backup of a place is restored, and whether without the photo files that are damaged or missing. */
export interface RestoreOptions {
  backup?: string
  withoutDamaged?: boolean
}

/**
 * Restores the newest backup in the place at `address`, or the one that is named, into the empty store of the
 * environment, and indexes its stories. Returns the exit code.
 * @throws {UnusableBackup} when it is damaged; nothing was written
 */
export async function restore(
  address: string,
  { backup: wanted, withoutDamaged = false }: RestoreOptions,
): Promise<number> {
  const settings = environment()
  const backup = await findBackup(await openPlace(address), askPassphrase, wanted)
  expectKnownVersion(settings, backup)
  const lost = new Set<string>()
  await checkBackup(backup, (path) => lost.add(path))
  if (lost.size > 0 && !withoutDamaged) throw refusal(backup, lost, address)
  if (backup.manifest.hasSecret) await takeSecret(backup, settings.dataDir)
  // Opening the store makes a secret if there is none, so this is imported last.
  const { storeForCommand } = await import('#content/newsroom/newsroom.ts')
  const { fillEmptyIndex } = await import('#content/newsroom/search/search-reindexing.ts')
  const payload = await storeForCommand()
  try {
    await restoreBackup(payload, settings, backup, withoutDamaged ? lost : undefined)
    await fillEmptyIndex(payload)
    const { totalDocs } = await payload.count({ collection: 'articles' })
    process.stdout.write(
      `Restored ${totalDocs} stories from ${backup.place.name}/${backup.name}.\n`,
    )
    if (lost.size === 0) return 0
    const { count } = backup.manifest.files
    process.stderr.write(
      missingPhotos(lost, count, 'the backup', settings.media?.name ?? settings.dataDir),
    )
    return RESTORED_WITHOUT_PHOTOS
  } finally {
    await payload.destroy()
  }
}

function refusal({ place, seal }: FoundBackup, lost: ReadonlySet<string>, address: string): Error {
  const named = [...lost].map((path) => {
    const part = `${place.name}/${seal.photo(path)}`
    return seal.isOn ? `${part} (${path})` : part
  })
  return new UnusableBackup(
    `${damagedPhotos(named)} Nothing was written. If the portal still has the photos, the next backup writes them again; else restore everything but these: warta restore ${address} --without-damaged`,
  )
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
