import { join, resolve } from 'node:path'
import { SingleBar } from 'cli-progress'
import { environment } from '#content/base/settings/environment.ts'
import {
  checkArchive,
  readManifest,
  UnusableArchive,
} from '#content/store/archive/archive-manifest.ts'
import { RESTORED_WITHOUT_PHOTOS } from '#content/store/backup/backup-error.ts'
import { damagedPhotos, missingPhotos } from './damaged-photos.ts'
import { contentsOf } from './run-export.ts'

/** What is done with an export. */
export interface ArchiveImportOptions {
  /** Only checks the export. */
  dryRun?: boolean
  /** Takes everything but photo files that are damaged or missing. */
  withoutDamaged?: boolean
}

/**
 * Imports the export in `folder` into the empty store of the environment, and indexes its stories. Returns the exit code.
 * @throws {UnusableArchive} when the export is damaged or of a newer version; nothing is stored
 * @throws {StoreNotEmpty} when the store has records
 */
export async function importArchive(
  folder: string,
  { dryRun = false, withoutDamaged = false }: ArchiveImportOptions,
): Promise<number> {
  const settings = environment()
  const root = resolve(folder)
  const manifest = await readManifest(root)
  const lost = new Set<string>()
  await checkArchive(root, manifest, (path) => lost.add(path))
  if (lost.size > 0 && !withoutDamaged) {
    const named = [...lost].map((path) => join(root, path))
    throw new UnusableArchive(
      `${damagedPhotos(named)} Nothing was stored. Export again; else import everything but these: warta import ${folder} --without-damaged`,
    )
  }
  if (dryRun) {
    const are = lost.size > 0 ? `would come without ${lost.size} photo files` : 'is whole'
    process.stdout.write(`${root} ${are}: ${contentsOf(manifest)}. Nothing was stored.\n`)
    for (const path of lost) process.stderr.write(`Missing: ${path}\n`)
    return lost.size > 0 ? RESTORED_WITHOUT_PHOTOS : 0
  }
  // Opening the store makes a secret if there is none, so this is imported last.
  const { prepareStore } = await import('#content/newsroom/newsroom.ts')
  const { loadArchive } = await import('#content/newsroom/archive/archive-loading.ts')
  const { fillEmptyIndex } = await import('#content/newsroom/search/search-reindexing.ts')
  const bar = new SingleBar({
    format: 'Import: {value} {what}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(0, 0, { what: 'files' })
  const payload = await prepareStore((opened) =>
    loadArchive(opened, settings, { folder: root, manifest, lost }, (what, done) =>
      bar.update(done, { what }),
    ),
  ).finally(() => bar.stop())
  try {
    await fillEmptyIndex(payload)
    process.stdout.write(
      `Imported ${contentsOf(manifest)}.\nAccounts come without passwords. Set one with: warta user password EMAIL\n`,
    )
    if (lost.size === 0) return 0
    const { count } = manifest.files
    process.stderr.write(
      missingPhotos(lost, count, 'the export', settings.media?.name ?? settings.dataDir),
    )
    return RESTORED_WITHOUT_PHOTOS
  } finally {
    await payload.destroy()
  }
}
