import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * The storage of photo files: rendered ones at their addresses (`/media/…`), originals apart from them. Paths begin with
 * a slash and use forward slashes.
 */
export interface PhotoStorage {
  /** Writes a file atomically: on an error the previous file, if any, is unchanged. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Writes a copy of the file `source`, which may be large and on another disk, atomically. */
  take(path: string, source: string): Promise<void>
  /** Moves a file or a folder, in place of what is there. Does nothing if there is none. */
  move(from: string, to: string): Promise<void>
  /** The bytes of a file; `undefined` if there is none. */
  read(path: string): Promise<Buffer | undefined>
  exists(path: string): Promise<boolean>
  /** The names of the finished files in a folder; none if there is no such folder. */
  list(path: string): Promise<string[]>
  /** The names of the finished files and folders in a folder that have not changed since `before`. */
  listOlder(path: string, before: Date): Promise<string[]>
  /** Removes what is left in a folder of writes that were killed and have not gone on since `before`. */
  removeUnfinished(path: string, before: Date): Promise<void>
  /** Removes a file, or a folder with all its files. Does nothing if there is none. */
  remove(path: string): Promise<void>
}

/** Stores files below `folder` on the local disk, which is created on first use. */
export function diskPhotoStorage(folder: string): PhotoStorage {
  const root = resolve(folder)
  return {
    // Flushed before the rename: a power cut must not leave an acknowledged photo empty.
    write: async (path, bytes) =>
      writeWhole(fileBelow(root, path), (unfinished) =>
        writeFile(unfinished, bytes, { flag: 'wx', flush: true }),
      ),
    take: async (path, source) =>
      writeWhole(fileBelow(root, path), (unfinished) =>
        pipeline(
          createReadStream(source),
          createWriteStream(unfinished, { flags: 'wx', flush: true }),
        ),
      ),
    async move(from, to) {
      const [source, target] = [fileBelow(root, from), fileBelow(root, to)]
      if (!(await stat(source).catch(undefinedIfMissing))) return
      await mkdir(dirname(target), { recursive: true })
      await rm(target, { recursive: true, force: true })
      await rename(source, target)
    },
    async read(path) {
      return readFile(fileBelow(root, path)).catch(undefinedIfMissing)
    },
    async exists(path) {
      const found = await stat(fileBelow(root, path)).catch(undefinedIfMissing)
      return found?.isFile() ?? false
    },
    async list(path) {
      const names = await readdir(fileBelow(root, path)).catch(undefinedIfMissing)
      return (names ?? []).filter((name) => !name.endsWith('.tmp'))
    },
    async listOlder(path, before) {
      const folder = fileBelow(root, path)
      const names = (await readdir(folder).catch(undefinedIfMissing)) ?? []
      const old: string[] = []
      for (const name of names.filter((each) => !each.endsWith('.tmp'))) {
        const found = await stat(join(folder, name)).catch(undefinedIfMissing)
        if (found && found.mtime < before) old.push(name)
      }
      return old
    },
    async removeUnfinished(path, before) {
      const folder = fileBelow(root, path)
      const names = (await readdir(folder).catch(undefinedIfMissing)) ?? []
      for (const name of names.filter((each) => each.endsWith('.tmp'))) {
        const found = await stat(join(folder, name)).catch(undefinedIfMissing)
        if (found && found.mtime < before) await rm(join(folder, name), { force: true })
      }
    },
    async remove(path) {
      await rm(fileBelow(root, path), { recursive: true, force: true })
    },
  }
}

/** Has `write` fill a file beside `file`, which then takes its place. */
async function writeWhole(
  file: string,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${randomUUID()}.tmp`
  try {
    await write(unfinished)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** A path segment: no hidden files, no `..`, no other separators. */
const SEGMENT = /^[a-z0-9][a-z0-9._-]*$/i

function fileBelow(root: string, path: string): string {
  const [first, ...segments] = path.split('/')
  if (first !== '' || segments.length === 0 || !segments.every((part) => SEGMENT.test(part))) {
    throw new Error(`Not a path below the photo folder: ${JSON.stringify(path)}`)
  }
  return [root, ...segments].join(sep)
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
