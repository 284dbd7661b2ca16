/**
 * Photo files never change once written: their names come from their content. So each is copied into a folder of
 * backups once.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
 * Copies the file `path` from `from` to `to`, unless it is there with the same size. Returns its size and digest;
 * `known` are those of an earlier backup, which are not computed again. Undefined if the file is gone meanwhile.
 */
export async function copyPhotoFile(
  path: string,
  from: string,
  to: string,
  known?: BackupFile,
): Promise<BackupFile | undefined> {
  const source = await stat(join(from, path)).catch(() => undefined)
  if (!source) return undefined
  const target = join(to, path)
  const there = await stat(target).catch(() => undefined)
  if (there?.size !== source.size) {
    if (!(await copyWhole(join(from, path), target))) return undefined
  }
  const digest = known?.bytes === source.size ? known.digest : await digestOf(target)
  return { path, bytes: source.size, digest }
}

/** Copies a file so that it appears as a whole or not at all. Returns false if it is gone meanwhile. */
async function copyWhole(source: string, target: string): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true })
  const unfinished = `${target}.${randomUUID()}.tmp`
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
