import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'

/**
 * Where the files of photos are kept: finished ones at their addresses (`/media/…`), originals apart from
 * them. Paths begin with a slash and use forward slashes.
 */
export interface PhotoStorage {
  /** Keeps the bytes; afterwards the file is there whole, or, on an error, as it was before. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** The file's bytes, or nothing when there is none. */
  read(path: string): Promise<Buffer | undefined>
  exists(path: string): Promise<boolean>
  /** Takes away a file, or a folder with all its files; nothing where there is none. */
  remove(path: string): Promise<void>
}

/** Keeps files below a folder of this machine, made when first needed. */
export function diskPhotoStorage(folder: string): PhotoStorage {
  const root = resolve(folder)
  return {
    async write(path, bytes) {
      const file = fileBelow(root, path)
      await mkdir(dirname(file), { recursive: true })
      const unfinished = `${file}.${randomUUID()}.tmp`
      try {
        // On the disk before its name is: a power cut must not leave an acknowledged photo empty.
        await writeFile(unfinished, bytes, { flag: 'wx', flush: true })
        await rename(unfinished, file)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    async read(path) {
      return readFile(fileBelow(root, path)).catch(nothingIfAbsent)
    },
    async exists(path) {
      const found = await stat(fileBelow(root, path)).catch(nothingIfAbsent)
      return found?.isFile() ?? false
    },
    async remove(path) {
      await rm(fileBelow(root, path), { recursive: true, force: true })
    },
  }
}

/** One segment of a path: no hidden files, no way up, no other separator. */
const SEGMENT = /^[a-z0-9][a-z0-9._-]*$/i

function fileBelow(root: string, path: string): string {
  const [first, ...segments] = path.split('/')
  if (first !== '' || segments.length === 0 || !segments.every((part) => SEGMENT.test(part))) {
    throw new Error(`Not a path below the photo folder: ${JSON.stringify(path)}`)
  }
  return [root, ...segments].join(sep)
}

function nothingIfAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
