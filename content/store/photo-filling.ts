import { Readable } from 'node:stream'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { bytesToCopy, expectRoom, roomForRows, roomIn } from './disk-room.ts'
import type { FileStorage } from './files/file-storage.ts'

/** A photo file that a store lacks: its path below `DATA_DIR`, and its size in bytes. */
interface LackingFile {
  path: string
  bytes: number
}

/** What a store gets before its rows. */
export interface Filling<File extends LackingFile> {
  /** Such as `the import`. */
  what: string
  /** Each time it is called, all files from the beginning. */
  files: () => AsyncIterable<File>
  /** Bytes of the rows as text; undefined if they do not go to the disk of `DATA_DIR`. */
  rows: number | undefined
  /** Files that are brought at the same time: while one is written, the next is read. */
  atOnce: number
  /** Brings a file to the storage. */
  bring: (file: File) => Promise<unknown>
  onProgress?: (done: number) => void
}

/**
 * Brings photo files into `storage`, which is that of the empty store at `dataDir`, if there is room for them and for the
 * rows. When one fails, those that this run brought are removed.
 * @throws {NoRoom} when there is not
 */
export async function fillPhotos<File extends LackingFile>(
  dataDir: string,
  storage: FileStorage,
  { what, files, rows, atOnce, bring, onProgress }: Filling<File>,
): Promise<void> {
  makeFolder(dataDir)
  const sizeThere = (path: string) => storage.size(`/${path}`)
  const isHere = storage.local !== undefined
  const needed =
    (isHere ? await bytesToCopy(files(), sizeThere) : 0) +
    (rows === undefined ? 0 : roomForRows(rows))
  expectRoom(needed, await roomIn(dataDir), {
    where: `The disk of DATA_DIR (${dataDir})`,
    what,
    instead: 'move DATA_DIR',
  })
  const brought: string[] = []
  const underWay = new Set<Promise<unknown>>()
  let done = 0
  let hasFailed = false
  const bringIfWell = async (file: File) => {
    const isThere = (await sizeThere(file.path)) !== undefined
    if (hasFailed) return
    if (!isThere) brought.push(file.path)
    await bring(file)
  }
  const bringNext = async (file: File) => {
    const bringing = bringIfWell(file)
    underWay.add(bringing)
    try {
      await bringing
    } catch (error) {
      hasFailed = true
      throw error
    } finally {
      underWay.delete(bringing)
    }
    done += 1
    onProgress?.(done)
  }
  try {
    await Readable.from(files()).forEach(bringNext, { concurrency: atOnce })
  } catch (error) {
    // The others do not end with the one that failed.
    await Promise.allSettled(underWay)
    for (const path of brought) await storage.remove(`/${path}`)
    throw error
  }
}
