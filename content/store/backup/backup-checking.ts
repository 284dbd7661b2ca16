/**
 * Whether a backup is whole, found out before anything is written.
 * @module
 */
import { Readable } from 'node:stream'
import { DamagedPhoto, UnusableBackup, UnusablePlace } from './backup-error.ts'
import { type FoundBackup, filesOf, tablePart } from './backup-finding.ts'
import { type BackupFile, FILE_LIST, MANIFEST } from './backup-manifest.ts'
import { damaged, digestOfPart, missing, type Vault } from './backup-part.ts'

/** Photo files that are read at the same time, at least: while one is compared, the disk brings the next. */
const READ_AT_ONCE = 4

/** Is told the path of a photo file that cannot be had, such as `media/1f…/full-640.avif`. */
export type OnDamagedPhoto = (path: string) => void

/**
 * Reads everything that a backup contains and compares it with the digests in its manifest. Photo files that are missing
 * or differ are told to `onDamagedPhoto`, if it is given.
 * @throws {UnusableBackup} for the first part that is missing or differs
 */
export async function checkBackup(
  backup: FoundBackup,
  onDamagedPhoto?: OnDamagedPhoto,
): Promise<void> {
  const { place, seal, name, manifest } = backup
  for (const [table, { digest }] of Object.entries(manifest.tables)) {
    await expectDigest(backup, tablePart(backup, name, table), digest)
  }
  if (manifest.secretDigest !== undefined) {
    await expectDigest(backup, seal.part(`${name}/secret`), manifest.secretDigest)
  }
  const list = seal.part(`${name}/${FILE_LIST}`)
  await expectDigest(backup, list, manifest.files.digest)
  let count = 0
  await Readable.from(filesOf(backup)).forEach(
    async ({ path, digest }: BackupFile) => {
      count += 1
      await expectDigest(backup, seal.photo(path), digest, ` (${path})`).catch((error) =>
        toldDamage(error, path, onDamagedPhoto),
      )
    },
    { concurrency: Math.max(place.parallel, READ_AT_ONCE) },
  )
  if (count !== manifest.files.count) {
    throw new UnusableBackup(
      `${place.name}/${list} and ${MANIFEST} do not agree. Use another backup.`,
    )
  }
}

/**
 * Tells `onDamagedPhoto`, if it is given, that a photo file cannot be had; rethrows what is no fault of that file alone.
 */
export function toldDamage(
  error: unknown,
  path: string,
  onDamagedPhoto: OnDamagedPhoto | undefined,
): void {
  if (!onDamagedPhoto || !(error instanceof DamagedPhoto || isOfDisk(error))) throw error
  onDamagedPhoto(path)
}

/** Whether the disk cannot give back what was written to it. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof UnusablePlace &&
  (error.cause as NodeJS.ErrnoException | undefined)?.code === 'EIO'

async function expectDigest(
  vault: Vault,
  part: string,
  digest: string,
  contains = '',
): Promise<void> {
  const { place, seal } = vault
  // The name of an encrypted photo file tells nothing.
  const what = seal.isOn ? contains : ''
  if ((await place.size(part)) === undefined) throw missing(place, part, what)
  if ((await digestOfPart(vault, part, what)) !== digest) throw damaged(place, part, what)
}
