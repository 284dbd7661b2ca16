import { randomUUID } from 'node:crypto'
import { constants, createReadStream, createWriteStream } from 'node:fs'
import {
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { roomIn, sizeOf } from '#content/store/disk-room.ts'
import { FILE_FOLDERS, type FileStorage, isStoragePath } from './file-storage.ts'
import { filesBelow } from './folder-walk.ts'

/**
 * Stores files below `folder` on the local disk, which is created on first use. Operators know it as `name`.
 */
export function diskStorage(folder: string, name = folder): FileStorage {
  const root = resolve(folder)
  const local = (path: string) => fileBelow(root, path)
  return {
    name,
    local,
    // Whoever serves it finds out whether it is there.
    here: async (path) => local(path),
    // Flushed before the rename: a power cut must not leave an acknowledged photo empty.
    write: async (path, bytes) =>
      writeWhole(local(path), (unfinished) =>
        writeFile(unfinished, bytes, { flag: 'wx', flush: true }),
      ),
    take: async (path, source) =>
      writeWhole(local(path), (unfinished) =>
        pipeline(
          createReadStream(source),
          createWriteStream(unfinished, { flags: 'wx', flush: true }),
        ),
      ),
    put: async (path, fill) => writeWhole(local(path), fill),
    async move(from, to) {
      const [source, target] = [local(from), local(to)]
      if (!(await stat(source).catch(undefinedIfMissing))) return
      await mkdir(dirname(target), { recursive: true })
      await rm(target, { recursive: true, force: true })
      await rename(source, target)
    },
    async read(path) {
      return readFile(local(path)).catch(undefinedIfMissing)
    },
    async open(path) {
      const handle = await open(local(path)).catch(undefinedIfMissing)
      return handle?.createReadStream()
    },
    async copy(path, target) {
      const source = local(path)
      try {
        await copyFile(source, target, constants.COPYFILE_FICLONE)
        return true
      } catch (error) {
        // It may be the folder of the target that is missing.
        if (undefinedIfMissing(error) === undefined && (await sizeOf(source)) === undefined)
          return false
        throw error
      }
    },
    size: async (path) => sizeOf(local(path)),
    async exists(path) {
      const found = await stat(local(path)).catch(undefinedIfMissing)
      return found?.isFile() ?? false
    },
    async list(path) {
      const names = await readdir(local(path)).catch(undefinedIfMissing)
      return (names ?? []).filter((name) => !name.endsWith('.tmp'))
    },
    async listOlder(path, before) {
      const folder = local(path)
      const names = (await readdir(folder).catch(undefinedIfMissing)) ?? []
      const old: string[] = []
      for (const name of names.filter((each) => !each.endsWith('.tmp'))) {
        const found = await stat(join(folder, name)).catch(undefinedIfMissing)
        if (found && found.mtime < before) old.push(name)
      }
      return old
    },
    async removeUnfinished(path, before) {
      const folder = local(path)
      const names = (await readdir(folder).catch(undefinedIfMissing)) ?? []
      for (const name of names.filter((each) => each.endsWith('.tmp'))) {
        const found = await stat(join(folder, name)).catch(undefinedIfMissing)
        if (found && found.mtime < before) await rm(join(folder, name), { force: true })
      }
    },
    async *all() {
      for (const folder of FILE_FOLDERS) {
        for await (const file of filesBelow(root, folder)) if (isStoragePath(file.path)) yield file
      }
    },
    async remove(path) {
      await rm(local(path), { recursive: true, force: true })
    },
    async room() {
      makeFolder(root)
      return roomIn(root)
    },
  }
}

/** Has `write` fill a file beside `file`, which then takes its place. */
async function writeWhole(
  file: string,
  write: (unfinished: string) => Promise<unknown>,
): Promise<void> {
  makeFolder(dirname(file))
  const unfinished = `${file}.${randomUUID()}.tmp`
  try {
    await write(unfinished)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function fileBelow(root: string, path: string): string {
  if (isStoragePath(path)) return [root, ...path.slice(1).split('/')].join(sep)
  throw new Error(`Not a path below the photo folder: ${JSON.stringify(path)}`)
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
