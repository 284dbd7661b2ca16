/**
 * The folders of sources, below `DATA_DIR/kawat`. What was read goes to `selesai/`, a folder a day; what could not be
 * read to `gagal/`, with a text that says why. Senders may write into all of it: links in it are not followed, and
 * nothing takes the place of another file.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { link, lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { codeOf, type FileMark, isUnchanged, markOf, missing, readPlain } from './wire-file.ts'

const DONE = 'selesai'
const FAILED = 'gagal'

/** A folder of a source is something else. The message is for the desk. */
export class FolderRefused extends Error {
  override name = 'FolderRefused'
}

/** Where a source called `folder` finds its copy. */
export const wireFolder = (dataDir: string, folder: string): string =>
  join(dataDir, 'kawat', folder)

/**
 * Puts `path` away as read, at `now`, and returns where it is. `undefined` if another process was faster, or if it is not
 * the file any more that was read: then it stays.
 * @throws {FolderRefused}
 */
export async function putDone(
  folder: string,
  path: string,
  mark: FileMark,
  now: Date,
): Promise<string | undefined> {
  return moved(await ownFolder(folder, DONE, dayOf(now)), path, mark)
}

/**
 * Puts `path` away as unreadable, with `reason` beside it; `false` if it is not the file any more that was read.
 * @throws {FolderRefused}
 */
export async function putFailed(
  folder: string,
  path: string,
  mark: FileMark,
  reason: string,
): Promise<boolean> {
  const into = await ownFolder(folder, FAILED)
  const place = await moved(into, path, mark)
  if (place) await claimName(into, `${basename(place)}.txt`, `${reason}\n`)
  return place !== undefined
}

/** Puts a file back to `path`, or beside what is there. */
export async function putBack(place: string, path: string): Promise<void> {
  try {
    // Unlike a renaming, a link never takes the place of another file.
    await link(place, path)
    await rm(place, { force: true })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    // Something is there, or it cannot be linked: some file systems have no links.
    await rename(place, join(dirname(path), otherName(basename(path)))).catch(missing)
  }
}

/** Moves a file into a folder under a name that is free; what was put in its place meanwhile goes back. */
async function moved(into: string, path: string, mark: FileMark): Promise<string | undefined> {
  const place = await claimName(into, basename(path))
  try {
    await rename(path, place)
  } catch (error) {
    await rm(place, { force: true })
    return missing(error)
  }
  // Only now nobody puts another one there.
  if (isUnchanged(mark, markOf(await lstat(place)))) return place
  await putBack(place, path)
  return undefined
}

/** Makes a file with `content` under `name`, or another name if that is taken, and returns its path. */
async function claimName(into: string, name: string, content = ''): Promise<string> {
  try {
    await writeFile(join(into, name), content, { flag: 'wx' })
    return join(into, name)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENAMETOOLONG') throw error
    const other = join(into, otherName(name))
    await writeFile(other, content, { flag: 'wx' })
    return other
  }
}

function otherName(name: string): string {
  const end = extname(name).slice(0, 10)
  // A name has 255 bytes at most, and a letter up to four.
  return `${basename(name, extname(name)).slice(0, 50)}-${randomBytes(4).toString('hex')}${end}`
}

/** A folder of ours within that of a source, made if it is missing. */
async function ownFolder(folder: string, ...parts: string[]): Promise<string> {
  let path = folder
  for (const part of parts) {
    path = join(path, part)
    await mkdir(path).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    if (!(await lstat(path)).isDirectory()) {
      throw new FolderRefused(`“${part}” di folder sumber ini bukan folder. Hapus dahulu.`)
    }
  }
  return path
}

/** The folders of days of what was read, the latest first. */
async function doneDays(folder: string): Promise<{ day: string; path: string }[]> {
  const done = join(folder, DONE)
  const found = await lstat(done).catch(missing)
  if (!found?.isDirectory()) return []
  const entries = await readdir(done, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{4}-\d\d-\d\d$/.test(entry.name))
    .map(({ name }) => ({ day: name, path: join(done, name) }))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}

/** Where a picture is that copy in `folder` names; `undefined` if it has not come. */
export async function pictureAt(folder: string, name: string): Promise<string | undefined> {
  const days = await doneDays(folder)
  for (const place of [folder, ...days.map(({ path }) => path)]) {
    const path = join(place, basename(name))
    const found = await lstat(path).catch(() => undefined)
    // An empty one is being put away.
    if (found?.isFile() && found.size > 0) return path
  }
  return undefined
}

/** The bytes of a picture that copy in `folder` names, wherever it is by now; within `most` bytes. */
export async function pictureIn(folder: string, name: string, most: number): Promise<Buffer> {
  const path = await pictureAt(folder, name)
  const file = basename(name)
  if (path === undefined) throw new Error(`berkas ${file} tidak datang bersama naskahnya.`)
  const read = await readPlain(path, most)
  if (!read) throw new Error(`berkas ${file} lebih besar dari ${most / 1_000_000} MB.`)
  return read.content
}

/** Removes what was put away before `before`, read or not. */
export async function dropPutAway(folder: string, before: Date): Promise<void> {
  const oldest = dayOf(before)
  for (const { day, path } of await doneDays(folder)) {
    if (day < oldest) await rm(path, { recursive: true, force: true })
  }
  const failed = join(folder, FAILED)
  if (!(await lstat(failed).catch(missing))?.isDirectory()) return
  for (const name of await readdir(failed)) {
    const found = await lstat(join(failed, name)).catch(missing)
    // When it came here; its time is that of its sender.
    if (found?.isFile() && found.ctime < before) await rm(join(failed, name), { force: true })
  }
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)
