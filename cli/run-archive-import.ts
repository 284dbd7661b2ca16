import { resolve } from 'node:path'
import { SingleBar } from 'cli-progress'
import { environment } from '#content/base/settings/environment.ts'
import { checkArchive, readManifest } from '#content/store/archive/archive-manifest.ts'
import { contentsOf } from './run-export.ts'

/**
 * Imports the export in `folder` into the empty store of the environment, and indexes its stories; `dryRun` only checks
 * the export.
 * @throws {UnusableArchive} when the export is damaged or of a newer version; nothing is stored
 * @throws {StoreNotEmpty} when the store has records
 */
export async function importArchive(folder: string, dryRun: boolean): Promise<void> {
  const settings = environment()
  const root = resolve(folder)
  const manifest = await readManifest(root)
  await checkArchive(root, manifest)
  if (dryRun) {
    process.stdout.write(`${root} is whole: ${contentsOf(manifest)}. Nothing was stored.\n`)
    return
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
    loadArchive(opened, settings, { folder: root, manifest }, (what, done) =>
      bar.update(done, { what }),
    ),
  ).finally(() => bar.stop())
  try {
    await fillEmptyIndex(payload)
    process.stdout.write(
      `Imported ${contentsOf(manifest)}.\nAccounts come without passwords. Set one with: warta user password EMAIL\n`,
    )
  } finally {
    await payload.destroy()
  }
}
