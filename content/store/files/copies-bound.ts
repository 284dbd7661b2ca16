import { rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filesBelow } from './folder-walk.ts'

/** Milliseconds in which a file is not removed, however little room there is: somebody may be sending it. */
const IN_USE = 60_000

/**
 * Removes files below `root`, the longest unused first, until they have no more than `bound` bytes. Those in its
 * folders `but` are no copies.
 */
export async function removeLeastUsed(
  root: string,
  but: readonly string[],
  bound: number,
): Promise<void> {
  const found: { file: string; bytes: number; usedAt: number }[] = []
  let total = 0
  for await (const { path, bytes } of filesBelow(root, '.')) {
    if (but.some((name) => path.startsWith(`./${name}/`))) continue
    const file = join(root, path)
    const usedAt = (await stat(file).catch(() => undefined))?.atimeMs
    if (usedAt === undefined) continue
    found.push({ file, bytes, usedAt })
    total += bytes
  }
  const latest = Date.now() - IN_USE
  for (const { file, bytes, usedAt } of found.toSorted((one, other) => one.usedAt - other.usedAt)) {
    if (total <= bound || usedAt > latest) return
    await rm(file, { force: true })
    // The last one of its folder takes it along.
    await rmdir(dirname(file)).catch(() => undefined)
    total -= bytes
  }
}
