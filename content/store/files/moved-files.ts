/**
 * What `warta media move` has put into a place. Whatever else is there came from another node, or from the portal that uses
 * it, and is nothing to a source that lacks it.
 * @module
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { sizeOf } from '#content/store/disk-room.ts'

/** The paths that copying from one place has put into another. */
export interface MovedFiles {
  /** Notes a path before it is written: a run may be killed. */
  note(path: string): Promise<void>
  paths(): AsyncIterable<string>
  /** Forgets all of them. */
  drop(): Promise<void>
}

/** Keeps the paths in a file below `dataDir`, one for each pair of places. */
export function movedFiles(dataDir: string, from: string, to: string): MovedFiles {
  const pair = createHash('sha256')
    .update(JSON.stringify([from, to]))
    .digest('hex')
    .slice(0, 16)
  const file = join(dataDir, 'media-moves', pair)
  return {
    async note(path) {
      makeFolder(dirname(file))
      await appendFile(file, `${path}\n`)
    },
    async *paths() {
      if ((await sizeOf(file)) === undefined) return
      yield* createInterface({ input: createReadStream(file) })
    },
    drop: () => rm(file, { force: true }),
  }
}
