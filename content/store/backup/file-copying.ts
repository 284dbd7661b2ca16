/**
 * Copies photo files, which never change once written: their names come from their content.
 * @module
 */
import { createReadStream } from 'node:fs'
import { sizeOf } from '#content/store/disk-room.ts'
import { digestIn } from '#content/store/files/file-digest.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { type BackupFile, parseFile } from './backup-manifest.ts'
import { linesIn } from './line-reading.ts'

/** The path that a file of a storage has in backups and archives: `media/1f…/full-640.avif`. */
export const pathInBackup = (path: string): string => path.slice(1)

/** The path in a storage of a file that backups and archives know as `path`. */
export const pathInStorage = (path: string): string => `/${path}`

/**
 * Copies the file that backups know as `path` between two storages, unless it is there. Returns its size and digest;
 * `known` are those that it is said to have, which are not computed again. Undefined if the file is gone meanwhile.
 */
export async function copyPhotoFile(
  path: string,
  from: FileStorage,
  to: FileStorage,
  known?: BackupFile,
): Promise<BackupFile | undefined> {
  const at = pathInStorage(path)
  const bytes = await from.size(at)
  if (bytes === undefined) return undefined
  const isKnown = known?.bytes === bytes
  const isThere =
    (await to.size(at)) === bytes &&
    // A machine that stopped may have left a file of this size without its content.
    (isKnown || (await digestIn(to, at)) === (await digestIn(from, at)))
  if (!isThere && !(await copyWhole(at, from, to))) return undefined
  const digest = isKnown ? known.digest : await digestIn(to, at)
  return digest === undefined ? undefined : { path, bytes, digest }
}

/** Copies a file; false if it is gone meanwhile. */
async function copyWhole(path: string, from: FileStorage, to: FileStorage): Promise<boolean> {
  const gone = new Error(`${path} is gone.`)
  try {
    await to.put(path, async (unfinished) => {
      if (!(await from.copy(path, unfinished))) throw gone
    })
    return true
  } catch (error) {
    if (error === gone) return false
    throw error
  }
}

/** The photo files that the list at `path` names; none if there is no such list. */
export async function* listedFiles(path: string): AsyncIterable<BackupFile> {
  if ((await sizeOf(path)) === undefined) return
  for await (const line of linesIn(createReadStream(path))) yield parseFile(line, path)
}
