/**
 * Photo files never change once written: their names come from their content. So each is copied into a folder of
 * backups once.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { type BackupFile, digestOf, parseFile } from './backup-manifest.ts'
import { linesIn } from './line-reading.ts'

const FOLDERS = ['originals', 'media']

/** The paths of all photo files below `dataDir`, such as `media/1f…/full-640.avif`, in order. */
export async function* photoFiles(dataDir: string): AsyncIterable<string> {
  for (const folder of FOLDERS) yield* filesBelow(dataDir, folder)
}

async function* filesBelow(root: string, folder: string): AsyncIterable<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(root, path)
    else if (entry.isFile() && !entry.name.endsWith('.tmp')) yield path
  }
}

/**
 * Copies the file `path` from `from` to `to`, unless it is there. Returns its size and digest; `known` are those of an
 * earlier backup, which are not computed again. Undefined if the file is gone meanwhile. What is not whole yet stands in
 * `workshop`, a folder on the same file system; without one, beside the file.
 */
export async function copyPhotoFile(
  path: string,
  from: string,
  to: string,
  known?: BackupFile,
  workshop?: string,
): Promise<BackupFile | undefined> {
  const source = join(from, path)
  const bytes = await sizeOf(source)
  if (bytes === undefined) return undefined
  const target = join(to, path)
  const isKnown = known?.bytes === bytes
  const isThere =
    (await sizeOf(target)) === bytes &&
    // A machine that stopped may have left a file of this size without its content.
    (isKnown || (await digestOf(target)) === (await digestOf(source)))
  if (!isThere && !(await copyWhole(source, target, workshop ?? dirname(target)))) return undefined
  return { path, bytes, digest: isKnown ? known.digest : await digestOf(target) }
}

const sizeOf = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ size }) => size,
    () => undefined,
  )

/** Copies a file so that it appears as a whole or not at all. Returns false if it is gone meanwhile. */
async function copyWhole(source: string, target: string, workshop: string): Promise<boolean> {
  makeFolder(dirname(target))
  const unfinished = join(workshop, `${randomUUID()}.tmp`)
  try {
    await copyFile(source, unfinished, constants.COPYFILE_FICLONE)
    await rename(unfinished, target)
    return true
  } catch (error) {
    await rm(unfinished, { force: true })
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

/** The photo files that the list at `path` names; none if there is no such list. */
export async function* listedFiles(path: string): AsyncIterable<BackupFile> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  if (!exists) return
  for await (const line of linesIn(createReadStream(path))) yield parseFile(line, path)
}
