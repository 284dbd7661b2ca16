import { backupsIn, backupTime, isVerified } from '#content/store/backup/backup-finding.ts'
import { openPlace } from '#content/store/backup/place/place-opening.ts'

/** Prints the finished backups in the place at `address`, the newest first: name, time here, and whether it was verified. */
export async function listBackups(address: string): Promise<void> {
  const place = await openPlace(address)
  const names = (await backupsIn(place)).reverse()
  if (names.length === 0) process.stdout.write(`${place.name} has no finished backup.\n`)
  for (const name of names) {
    const time = backupTime(name).toLocaleString('sv-SE', { timeZoneName: 'short' })
    const mark = (await isVerified(place, name)) ? 'verified' : 'not verified'
    process.stdout.write(`${name}  ${time}  ${mark}\n`)
  }
}
