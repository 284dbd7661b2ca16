/**
 * Photo files never change once written: their names come from their content. So each is kept in a place of backups
 * once.
 * @module
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { sizeOf } from '#content/store/disk-room.ts'
import { UnusableBackup, UnusablePlace } from './backup-error.ts'
import { filesOf, isVerified, lastBackup } from './backup-finding.ts'
import type { BackupFile } from './backup-manifest.ts'
import { digestOf } from './backup-manifest.ts'
import { digestOfPart, type Vault, writePart } from './backup-part.ts'
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

/** Keeps the file `path` of `dataDir` unless it is there. Returns it; undefined if it is gone meanwhile. */
export async function keepPhoto(
  vault: Vault,
  path: string,
  dataDir: string,
  { sizes, known, isDoubtful }: KeptPhotos,
): Promise<BackupFile | undefined> {
  const { place, seal } = vault
  const source = join(dataDir, path)
  const bytes = await sizeOf(source)
  if (bytes === undefined) return undefined
  const part = seal.photo(path)
  const last = known.get(path)
  const isThere = sizes.get(part) === seal.size(bytes)
  if (isThere && last?.bytes === bytes) return last
  try {
    if (isThere) {
      const digest = await digestOf(source)
      if (!isDoubtful || (await digestThere(vault, part)) === digest) {
        return { path, bytes, digest }
      }
    }
    if (place.take && !seal.isOn) {
      await place.take(part, source)
      return { path, bytes, digest: await digestOfPart(vault, part) }
    }
    return { path, ...(await writePart(vault, part, createReadStream(source))) }
  } catch (error) {
    if (await isGone(error, source)) return undefined
    throw error
  }
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

const isGone = async (error: unknown, source: string): Promise<boolean> =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ENOENT' &&
  (await sizeOf(source)) === undefined
