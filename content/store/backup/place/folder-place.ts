import { randomUUID } from 'node:crypto'
import { constants, createReadStream, createWriteStream } from 'node:fs'
import {
  copyFile,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { absent } from '#content/store/disk-room.ts'
import { filesBelow } from '#content/store/files/folder-walk.ts'
import { UnusablePlace } from '../backup-error.ts'
import type { BackupPlace } from './backup-place.ts'

/** The folder of files that are being written. */
const UNFINISHED = '.unfinished'
/** Bytes that go to the disk at once: what somebody saves at the desk meanwhile waits for them. */
const AT_ONCE = 2_000_000
/** Besides that one: copies that were tried, and backups of older versions. */
const LEFT_BEHIND = /^(?:\.(?:\d+\.)?|\d{8}T\d{6}Z\.)unfinished$/

/**
 * The folder `root` as a place of backups. Files are written in a folder of their own first, and renamed.
 * @throws {NodeJS.ErrnoException} from those of its functions that write
 * @throws {UnusablePlace} from those that read, when it cannot be found out what is there
 */
export function folderPlace(root: string): BackupPlace {
  const workshop = join(root, UNFINISHED)
  const writeWhole = async (path: string, fill: (unfinished: string) => Promise<void>) => {
    const unfinished = join(workshop, randomUUID())
    makeFolder(workshop)
    makeFolder(dirname(join(root, path)))
    try {
      await fill(unfinished)
      await rename(unfinished, join(root, path))
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  }
  const removeUnfinished = async () => {
    for (const name of await readdir(root)) {
      if (LEFT_BEHIND.test(name)) await rm(join(root, name), { recursive: true, force: true })
    }
  }
  const size = (path: string) =>
    stat(join(root, path))
      .then((found) => (found.isFile() ? found.size : undefined), absent(undefined))
      .catch(unreadable(join(root, path)))
  return {
    name: root,
    outlivesMachine: false,
    parallel: 1,
    async prepare() {
      makeFolder(root)
      await removeUnfinished()
    },
    async finish() {
      await removeUnfinished()
      await flushFolder(root)
    },
    async room() {
      const { bavail, bsize } = await statfs(root)
      return bavail * bsize
    },
    async folders() {
      const entries = await readdir(root, { withFileTypes: true })
        .catch(absent([]))
        .catch(unreadable(root))
      return entries
        .filter((entry) => entry.isDirectory() && !LEFT_BEHIND.test(entry.name))
        .map(({ name }) => name)
    },
    async sizes(folder) {
      const sizes = new Map<string, number>()
      try {
        for await (const { path, bytes } of filesBelow(root, folder)) sizes.set(path, bytes)
      } catch (error) {
        unreadable(join(root, folder))(error)
      }
      return sizes
    },
    size,
    read: async (path) => createReadStream(join(root, path)),
    async write(path, content, { lasting = false } = {}) {
      await writeWhole(path, (unfinished) =>
        lasting
          ? writeLasting(unfinished, content)
          : pipeline(content, createWriteStream(unfinished)),
      )
      if (lasting) await flushFolder(dirname(join(root, path)))
    },
    mark: (path) => writeFile(join(root, path), ''),
    // Some file systems share the room of a file and its copy.
    take: (path, file) =>
      writeWhole(path, (unfinished) => copyFile(file, unfinished, constants.COPYFILE_FICLONE)),
    async remove(paths) {
      for (const path of paths) await rm(join(root, path), { force: true })
      const folders = new Set(paths.flatMap((path) => foldersOf(path)))
      // The deepest first. One that still has files stays.
      for (const folder of [...folders].sort().reverse()) {
        await rmdir(join(root, folder)).catch((error: NodeJS.ErrnoException) => {
          if (!/^(ENOTEMPTY|EEXIST|ENOENT)$/.test(error.code ?? '')) throw error
        })
      }
    },
  }
}

/** Writes a file that outlives a machine which stops right after. */
async function writeLasting(path: string, content: Readable): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    let waiting = 0
    for await (const chunk of content as AsyncIterable<Buffer>) {
      await handle.writeFile(chunk)
      waiting += chunk.length
      if (waiting < AT_ONCE) continue
      await handle.datasync()
      waiting = 0
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Takes why `path` could not be read. What is there is not known, so nobody may take it for nothing. */
const unreadable =
  (path: string) =>
  (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new UnusablePlace(
      `${path} cannot be read (${error.code}). Use the account of the machine that makes the backups, and look at the disk.`,
      { cause: error },
    )
  }

/** The folders that `path` is in: `a/b` and `a` of `a/b/c`. */
function foldersOf(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

/** Makes what was renamed in `folder` outlive a machine that stops. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
