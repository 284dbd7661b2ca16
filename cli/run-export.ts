import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { SingleBar } from 'cli-progress'
import { type Environment, environment } from '#content/base/settings/environment.ts'
import { type ArchiveManifest, UnusableArchive } from '#content/store/archive/archive-manifest.ts'
import { folderTarget, tarTarget } from '#content/store/archive/archive-target.ts'
import { megabytes } from '#content/store/disk-room.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'

/** The command's options. */
export interface ExportOptions {
  anonymise?: boolean
}

/**
 * Exports the newsroom into `folder`, or to standard output if it is `-`. Shows progress on standard error and prints what
 * the export contains.
 * @throws {UnusableArchive} when there is no store, or it cannot be exported there
 */
export async function exportNewsroom(
  folder: string,
  { anonymise = false }: ExportOptions,
): Promise<void> {
  const settings = environment()
  const storage = photoStorage(settings)
  expectStore(settings)
  const toStream = folder === '-'
  if (toStream && process.stdout.isTTY) {
    throw new UnusableArchive('A tar file is nothing for a screen. Add: > warta.tar')
  }
  const { storeForCommand } = await import('#content/newsroom/newsroom.ts')
  const { writeArchive } = await import('#content/machines/archive/archive-writing.ts')
  const payload = await storeForCommand()
  const bar = new SingleBar({
    format: 'Export: {value} {what}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(0, 0, { what: 'records' })
  try {
    const root = resolve(folder)
    const manifest = await writeArchive({
      payload,
      settings,
      storage,
      target: toStream
        ? tarTarget(process.stdout, storage)
        : folderTarget(root, storage, anonymise),
      anonymous: anonymise,
      now: new Date(),
      onProgress: (what, done) => bar.update(done, { what }),
    })
    bar.stop()
    const out = toStream ? process.stderr : process.stdout
    out.write(`Exported ${contentsOf(manifest)} ${toStream ? 'as a tar file' : `to ${root}`}.\n`)
  } finally {
    bar.stop()
    await payload.destroy()
  }
}

/**
 * Expects that there is a store: opening it would make an empty one.
 * @throws {UnusableArchive} when there is none
 */
export function expectStore({ database }: Pick<Environment, 'database'>): void {
  if (database.kind !== 'sqlite') return
  const path = database.url.replace(/^file:/, '')
  if (existsSync(path)) return
  throw new UnusableArchive(
    `There is no store at ${path}. Set DATA_DIR or DATABASE_URL as for the portal.`,
  )
}

/** What an archive has, in words. */
export function contentsOf({ records, files }: ArchiveManifest): string {
  const count = (kind: string) => records[kind]?.count ?? 0
  return `${count('stories')} stories in ${count('versions')} versions and ${files.count} photo files (${megabytes(files.bytes)})`
}
