import { SingleBar } from 'cli-progress'
import { environment } from '#content/base/settings/environment.ts'
import { storeForCommand } from '#content/newsroom/newsroom.ts'
import { writeBackup } from '#content/store/backup/backup-writing.ts'
import { openPlace } from '#content/store/backup/place/place-opening.ts'
import { megabytes } from '#content/store/disk-room.ts'
import { choosePassphrase } from './passphrase-reading.ts'

/** The command's options. */
export interface BackupOptions {
  withSecret?: boolean
  passphrase?: boolean
}

/** Writes a backup in the place at `address`, shows progress on standard error, and prints what the backup contains. */
export async function backUp(
  address: string,
  { withSecret = false, passphrase: isWanted = false }: BackupOptions,
): Promise<void> {
  const place = await openPlace(address)
  const passphrase = await choosePassphrase(isWanted)
  const payload = await storeForCommand()
  const bar = new SingleBar({
    format: 'Backup: {value} {what}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(0, 0, { what: 'rows' })
  try {
    const { name, manifest } = await writeBackup({
      payload,
      settings: environment(),
      place,
      passphrase,
      withSecret,
      now: new Date(),
      onProgress: (what, done) => bar.update(done, { what }),
    })
    bar.stop()
    const { count, bytes } = manifest.files
    process.stdout.write(
      `Backed up ${manifest.tables.articles?.rows ?? 0} stories and ${count} photo files (${megabytes(bytes)}) in ${place.name}/${name}${passphrase === undefined ? '' : ', encrypted'}.\n`,
    )
  } finally {
    bar.stop()
    await payload.destroy()
  }
}
