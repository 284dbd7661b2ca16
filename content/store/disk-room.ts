/**
 * Whether something fits on a disk, found out before it is written.
 * @module
 */
import { stat, statfs } from 'node:fs/promises'

/** A disk without the room that something needs; the message is one line with both sizes and the way out. */
export class NoRoom extends Error {
  override name = 'NoRoom'
}

/** What needs room and where, in words. */
export interface RoomWords {
  /** Such as `The folder of backups /backups`. */
  where: string
  /** Such as `the backup`. */
  what: string
  /** What to do besides making room, such as `name another folder`. */
  instead: string
}

/** Bytes of room that a store of rows needs at least. */
const LEAST_FOR_ROWS = 100_000_000
/** How much larger rows are in a store than as text: with their indexes, and once more in the log of the transaction. */
const GROWTH = 3

/** The room that a store needs for rows of `bytes` as text. */
export const roomForRows = (bytes: number): number => LEAST_FOR_ROWS + bytes * GROWTH

/** The bytes that are left on the disk of `folder`, which must be there. */
export async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/**
 * Expects `needed` bytes to fit into `available`.
 * @throws {NoRoom} when they do not
 */
export function expectRoom(needed: number, available: number, words: RoomWords): void {
  if (needed <= available) return
  throw new NoRoom(
    `${words.where} has ${megabytes(available)} left; ${words.what} needs at least ${megabytes(needed)}. Make room there, or ${words.instead}.`,
  )
}

/** The bytes of those `files` that are not there with the same size; `sizeThere` tells the size of one that is. */
export async function bytesToCopy(
  files: AsyncIterable<{ path: string; bytes: number }>,
  sizeThere: (path: string) => number | undefined | Promise<number | undefined>,
): Promise<number> {
  let bytes = 0
  for await (const file of files)
    if ((await sizeThere(file.path)) !== file.bytes) bytes += file.bytes
  return bytes
}

/**
 * The size of a file in bytes; undefined if there is none.
 * @throws {NodeJS.ErrnoException} when it cannot be found out whether there is one
 */
export const sizeOf = (path: string): Promise<number | undefined> =>
  stat(path).then(({ size }) => size, absent(undefined))

/** Takes an error of the file system: returns `value` if it says that something is not there, and throws any other. */
export const absent =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code)))
      return value
    throw error
  }

/** Bytes as people read them. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`
