/**
 * Copies photo files, which never change once written: their names come from their content.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { absent, sizeOf } from '#content/store/disk-room.ts'
import { type BackupFile, digestOf, parseFile } from './backup-manifest.ts'
import { linesIn } from './line-reading.ts'

const FOLDERS = ['originals', 'media']

/** The paths of all photo files below `dataDir`, such as `media/1f…/full-640.avif`, in order. */
export async function* photoFiles(dataDir: string): AsyncIterable<string> {
  for (const folder of FOLDERS) yield* filesBelow(dataDir, folder)
}

/** The paths of all files below `folder` of `root`, in order, without those that are not finished. */
export async function* filesBelow(root: string, folder: string): AsyncIterable<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(absent([]))
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(root, path)
    else if (entry.isFile() && !entry.name.endsWith('.tmp')) yield path
  }
}

/**
 * Copies the file `path` from `from` to `to`, unless it is there. Returns its size and digest; `known` are those that it
 * is said to have, which are not computed again. Undefined if the file is gone meanwhile.
 */
export async function copyPhotoFile(
  path: string,
  from: string,
  to: string,
  known?: BackupFile,
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
  const copy = (unfinished: string) => copyFile(source, unfinished, constants.COPYFILE_FICLONE)
  try {
    if (!isThere) await fillWhole(target, copy)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return { path, bytes, digest: isKnown ? known.digest : await digestOf(target) }
}

/** Lets `fill` write a file beside `target`, which then gets its name: it appears as a whole or not at all. */
export async function fillWhole(
  target: string,
  fill: (unfinished: string) => Promise<unknown>,
): Promise<void> {
  makeFolder(dirname(target))
  const unfinished = join(dirname(target), `${randomUUID()}.tmp`)
  try {
    await fill(unfinished)
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** The photo files that the list at `path` names; none if there is no such list. */
export async function* listedFiles(path: string): AsyncIterable<BackupFile> {
  if ((await sizeOf(path)) === undefined) return
  for await (const line of linesIn(createReadStream(path))) yield parseFile(line, path)
}
