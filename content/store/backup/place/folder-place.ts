import { randomUUID } from 'node:crypto'
import { constants, createReadStream, createWriteStream } from 'node:fs'
import { copyFile, open, readdir, rename, rm, rmdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { filesBelow } from '../file-copying.ts'
import type { BackupPlace } from './backup-place.ts'

/** Ends the names of what is not finished: the folder of files that are being written, and backups of older versions. */
const UNFINISHED = '.unfinished'

/**
 * The folder `root` as a place of backups. Files are written in a folder of their own first, and renamed.
 * @throws {NodeJS.ErrnoException} from any of its functions
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
      if (name.endsWith(UNFINISHED)) await rm(join(root, name), { recursive: true, force: true })
    }
  }
  const size = (path: string) =>
    stat(join(root, path)).then(
      (found) => (found.isFile() ? found.size : undefined),
      () => undefined,
    )
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
      const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
      return entries
        .filter((entry) => entry.isDirectory() && !entry.name.endsWith(UNFINISHED))
        .map(({ name }) => name)
    },
    async sizes(folder) {
      const sizes = new Map<string, number>()
      for await (const path of filesBelow(root, folder)) sizes.set(path, (await size(path)) ?? 0)
      return sizes
    },
    size,
    read: async (path) => createReadStream(join(root, path)),
    async write(path, content, { lasting = false } = {}) {
      await writeWhole(path, (unfinished) =>
        pipeline(content, createWriteStream(unfinished, { flush: lasting })),
      )
      if (lasting) await flushFolder(dirname(join(root, path)))
    },
    // Some file systems share the room of a file and its copy.
    take: (path, file) =>
      writeWhole(path, (unfinished) => copyFile(file, unfinished, constants.COPYFILE_FICLONE)),
    async remove(paths) {
      for (const path of paths) await rm(join(root, path), { force: true })
      const folders = new Set(paths.flatMap((path) => foldersOf(path)))
      // The deepest first. One that still has files stays.
      for (const folder of [...folders].sort().reverse()) {
        await rmdir(join(root, folder)).catch(() => undefined)
      }
    },
  }
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
