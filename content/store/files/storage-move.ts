/**
 * Moves the files of photos and attachments between two storages: first copies, which are read back and compared, and
 * once the portal uses them, what they were made of goes. Both go on where they were interrupted.
 * @module
 */
import { Readable } from 'node:stream'
import { digestIn } from './file-digest.ts'
import type { FileStorage, StoredFile } from './file-storage.ts'
import type { MovedFiles } from './moved-files.ts'

/** Files that are copied or compared at the same time. */
const AT_ONCE = 8

/** What copying did. */
export interface CopiedFiles {
  copied: number
  bytes: number
  /** Were there already. */
  there: number
  /** Were put there by an earlier run and removed now, because they are not at the source any more. */
  removed: number
  /** Are there and not at the source, and stay. */
  others: string[]
}

/** Files that cannot be copied; the message is one line. */
export class UncopiedFile extends Error {
  override name = 'UncopiedFile'
}

/**
 * Gives `to`, which no portal uses yet, the files of `from`. What is there with the same size is not copied again: files
 * never change, and are written as a whole. What earlier runs have `moved` and the source has no more was withdrawn, and
 * goes there, too; unless that is most of it: then the source has lost its files. Nothing else is removed.
 * @throws {UncopiedFile} when what is read back is not what was sent, or there is nothing to copy
 */
export async function copyFiles(
  from: FileStorage,
  to: FileStorage,
  moved: MovedFiles,
  onProgress: (done: number) => void,
): Promise<CopiedFiles> {
  const sizes = new Map<string, number>()
  for await (const { path, bytes } of to.all()) sizes.set(path, bytes)
  const done: CopiedFiles = { copied: 0, bytes: 0, there: 0, removed: 0, others: [] }
  const copy = async ({ path, bytes }: StoredFile) => {
    const isThere = sizes.get(path) === bytes
    sizes.delete(path)
    if (isThere) done.there += 1
    else {
      await moved.note(path)
      if (await copied(path, from, to)) {
        done.copied += 1
        done.bytes += bytes
      }
    }
    onProgress(done.there + done.copied)
  }
  await Readable.from(from.all()).forEach(copy, { concurrency: AT_ONCE })
  if (done.there + done.copied === 0) throw new UncopiedFile(`${from.name} has no files.`)
  const withdrawn = await withdrawnMeanwhile(sizes, from, moved)
  if (withdrawn.size <= done.there + done.copied) {
    for (const path of withdrawn) {
      await to.remove(path)
      sizes.delete(path)
      done.removed += 1
    }
  }
  return { ...done, others: [...sizes.keys()] }
}

/** Of the files that are only at the target, those that this source has put there and has no more. */
async function withdrawnMeanwhile(
  others: ReadonlyMap<string, number>,
  from: FileStorage,
  moved: MovedFiles,
): Promise<Set<string>> {
  const withdrawn = new Set<string>()
  for await (const path of moved.paths()) {
    if (!others.has(path) || withdrawn.has(path)) continue
    // It may have come after the source was listed.
    if (!(await from.exists(path))) withdrawn.add(path)
  }
  return withdrawn
}

/** Copies a file; false if it is gone meanwhile. */
async function copied(path: string, from: FileStorage, to: FileStorage): Promise<boolean> {
  const source = from.local?.(path)
  if (source !== undefined) await to.take(path, source)
  else {
    await to.put(path, async (unfinished) => {
      if (!(await from.copy(path, unfinished))) throw new UncopiedFile(`${path} is gone.`)
    })
  }
  const digest = await digestIn(from, path)
  if (digest === undefined) {
    await to.remove(path)
    return false
  }
  if ((await digestIn(to, path)) === digest) return true
  await to.remove(path)
  throw new UncopiedFile(
    `${path} came back from ${to.name} with other content. Nothing was removed; run the command again.`,
  )
}

/** What removing did. */
export interface RemovedFiles {
  removed: number
  /** Are not in the storage that is used, or are others there. */
  kept: string[]
}

/** Removes the files of `from` that `used` has with the same content, each compared by its checksum. */
export async function removeCopied(
  from: FileStorage,
  used: FileStorage,
  onProgress: (done: number) => void,
): Promise<RemovedFiles> {
  const done: RemovedFiles = { removed: 0, kept: [] }
  const compare = async ({ path }: StoredFile) => {
    const there = await digestIn(used, path)
    if (there === undefined || there !== (await digestIn(from, path))) done.kept.push(path)
    else {
      await from.remove(path)
      done.removed += 1
    }
    onProgress(done.removed + done.kept.length)
  }
  await Readable.from(from.all()).forEach(compare, { concurrency: AT_ONCE })
  return done
}
