import { resolve } from 'node:path'
import { SingleBar } from 'cli-progress'
import { environment } from '#content/base/settings/environment.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { writeBackup } from '#content/store/backup/backup-writing.ts'

/** Writes a backup below `folder`, shows progress on standard error, and prints what the backup contains. */
export async function backUp(
  folder: string,
  { withSecret = false }: { withSecret?: boolean },
): Promise<void> {
  const payload = await store()
  const bar = new SingleBar({
    format: 'Backup: {value} {what}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(0, 0, { what: 'rows' })
  try {
    const { folder: made, manifest } = await writeBackup({
      payload,
      settings: environment(),
      root: resolve(folder),
      withSecret,
      now: new Date(),
      onProgress: (what, done) => bar.update(done, { what }),
    })
    bar.stop()
    const megabytes = Math.ceil(manifest.files.bytes / 1_000_000)
    process.stdout.write(
      `Backed up ${manifest.tables.articles?.rows ?? 0} stories and ${manifest.files.count} photo files (${megabytes} MB) in ${made}.\n`,
    )
  } finally {
    bar.stop()
    await payload.destroy()
  }
}
