/**
 * The folders of sources, below `DATA_DIR/kawat`. What was read goes to `selesai/`, a folder a day; what could not be
 * read to `gagal/`, with a text that says why.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { link, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'

const DONE = 'selesai'
const FAILED = 'gagal'

/** Where a source called `folder` finds its copy. */
export const wireFolder = (dataDir: string, folder: string): string =>
  join(dataDir, 'kawat', folder)

/** Puts `path` away as read, at `now`, and returns where it is; `undefined` if another process was faster. */
export async function putDone(
  folder: string,
  path: string,
  now: Date,
): Promise<string | undefined> {
  const into = join(folder, DONE, dayOf(now))
  const name = await moved(into, path)
  return name && join(into, name)
}

/** Puts `path` away as unreadable, with `reason` beside it. */
export async function putFailed(folder: string, path: string, reason: string): Promise<void> {
  const into = join(folder, FAILED)
  const name = await moved(into, path)
  if (name) await writeFile(join(into, `${name}.txt`), `${reason}\n`)
}

/** Moves a file into a folder under a name that is free; `undefined` if it is not there any more. */
async function moved(into: string, path: string): Promise<string | undefined> {
  await mkdir(into, { recursive: true })
  const name = basename(path)
  const end = extname(name)
  const stem = name.slice(0, name.length - end.length)
  for (const free of [name, `${stem}-${randomBytes(4).toString('hex')}${end}`]) {
    try {
      // Unlike a renaming, a link never takes the place of another file.
      await link(path, join(into, free))
      await rm(path, { force: true })
      return free
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      // Some file systems have no links.
      if (codeOf(error) !== 'EEXIST') return renamed(path, into, free)
    }
  }
  return undefined
}

async function renamed(path: string, into: string, name: string): Promise<string | undefined> {
  try {
    await rename(path, join(into, name))
    return name
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The bytes of a picture that copy in `folder` names, wherever it is by now; within `most` bytes. */
export async function pictureIn(folder: string, name: string, most: number): Promise<Buffer> {
  const file = basename(name)
  const days = await readdir(join(folder, DONE)).catch(() => [])
  const places = [
    folder,
    ...days
      .sort()
      .reverse()
      .map((day) => join(folder, DONE, day)),
  ]
  for (const place of places) {
    const path = join(place, file)
    const found = await lstat(path).catch(() => undefined)
    if (!found?.isFile()) continue
    if (found.size > most)
      throw new Error(`berkas ${file} lebih besar dari ${most / 1_000_000} MB.`)
    return readFile(path)
  }
  throw new Error(`berkas ${file} tidak datang bersama naskahnya.`)
}

/** Removes what was put away before `before`. */
export async function dropDone(folder: string, before: Date): Promise<void> {
  const oldest = dayOf(before)
  for (const day of await readdir(join(folder, DONE)).catch(() => [])) {
    if (/^\d{4}-\d\d-\d\d$/.test(day) && day < oldest) {
      await rm(join(folder, DONE, day), { recursive: true, force: true })
    }
  }
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The code of an error of the file system. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined
