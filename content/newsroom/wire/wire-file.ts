/**
 * Files in folders that others write into: they may be replaced, or lead elsewhere, at any moment.
 * @module
 */
import { constants, type Stats } from 'node:fs'
import { open } from 'node:fs/promises'

/** What tells a file from another one of its name, and from itself before somebody wrote into it. */
export interface FileMark {
  inode: number
  bytes: number
  changed: number
}

/** The mark of a file. */
export const markOf = ({ ino, size, mtimeMs }: Stats): FileMark => ({
  inode: ino,
  bytes: size,
  changed: mtimeMs,
})

/** Whether nobody has written into the file or put another one in its place. */
export const isUnchanged = (before: FileMark, now: FileMark): boolean =>
  before.inode === now.inode && before.bytes === now.bytes && before.changed === now.changed

/** The bytes of a file that is no link, and its mark before they were read; `undefined` if it has more than `most`. */
export async function readPlain(
  path: string,
  most: number,
): Promise<{ content: Buffer; mark: FileMark } | undefined> {
  // What is no file, such as a pipe, must not hold up.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new Error('It is no file.')
    const mark = markOf(stats)
    return mark.bytes > most ? undefined : { content: await file.readFile(), mark }
  } finally {
    await file.close()
  }
}

/** The code of an error of the file system. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** For `catch`: what is not there is `undefined`. */
export function missing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}
