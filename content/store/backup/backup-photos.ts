/**
 * Photo files never change once written: their names come from their content. So each is kept in a place of backups
 * once.
 * @module
 */
import { digestIn } from '#content/store/files/file-digest.ts'
import type { FileStorage, StoredFile } from '#content/store/files/file-storage.ts'
import { UnusableBackup, UnusablePlace } from './backup-error.ts'
import { filesOf, isVerified, lastBackup } from './backup-finding.ts'
import type { BackupFile } from './backup-manifest.ts'
import { digestOfPart, type Vault, writePart } from './backup-part.ts'
import { pathInBackup } from './file-copying.ts'
import { FILES } from './seal/backup-seal.ts'

/** The photo files that a place has. */
export interface KeptPhotos {
  /** Their sizes there, by the names of their parts. */
  sizes: ReadonlyMap<string, number>
  /** Those of the newest backup, by their paths below `DATA_DIR`; none unless it was verified. */
  known: ReadonlyMap<string, BackupFile>
  /** Whether one of the right size may have another content. */
  isDoubtful: boolean
}

/** Finds out what is in the place. */
export async function photosThere(vault: Vault): Promise<KeptPhotos> {
  return { sizes: await vault.place.sizes(FILES), ...(await knownFiles(vault)) }
}

async function knownFiles(vault: Vault): Promise<Pick<KeptPhotos, 'known' | 'isDoubtful'>> {
  const known = new Map<string, BackupFile>()
  try {
    const last = await lastBackup(vault)
    // A machine that stopped may have left a file of the right size without its content.
    if (!last) return { known, isDoubtful: !vault.place.outlivesMachine }
    // Verifying it may have found damage.
    if (!(await isVerified(vault.place, last.name))) return { known, isDoubtful: true }
    for await (const file of filesOf(last)) known.set(file.path, file)
    return { known, isDoubtful: !vault.place.outlivesMachine }
  } catch (error) {
    if (!(error instanceof UnusableBackup)) throw error
    return { known: new Map(), isDoubtful: true }
  }
}

/** Keeps the file `stored` of `storage` unless it is there. Returns it; undefined if it is gone meanwhile. */
export async function keepPhoto(
  vault: Vault,
  stored: StoredFile,
  storage: FileStorage,
  { sizes, known, isDoubtful }: KeptPhotos,
): Promise<BackupFile | undefined> {
  const { place, seal } = vault
  const { bytes } = stored
  const path = pathInBackup(stored.path)
  const part = seal.photo(path)
  const last = known.get(path)
  const isThere = sizes.get(part) === seal.size(bytes)
  if (isThere && last?.bytes === bytes) return last
  if (isThere) {
    const digest = await digestIn(storage, stored.path)
    if (digest === undefined) return undefined
    if (!isDoubtful || (await digestThere(vault, part)) === digest) return { path, bytes, digest }
  }
  const source = storage.local?.(stored.path)
  if (place.take && source !== undefined && !seal.isOn) {
    try {
      await place.take(part, source)
    } catch (error) {
      if (await isGone(error, stored.path, storage)) return undefined
      throw error
    }
    return { path, bytes, digest: await digestOfPart(vault, part) }
  }
  const content = await storage.open(stored.path)
  return content && { path, ...(await writePart(vault, part, content)) }
}

/** The digest of what is in the place; undefined if it is damaged or cannot be read. */
async function digestThere(vault: Vault, part: string): Promise<string | undefined> {
  try {
    return await digestOfPart(vault, part)
  } catch (error) {
    if (error instanceof UnusableBackup || error instanceof UnusablePlace) return undefined
    throw error
  }
}

const isGone = async (error: unknown, path: string, storage: FileStorage): Promise<boolean> =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ENOENT' &&
  !(await storage.exists(path))
