import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { absent, sizeOf } from '#content/store/disk-room.ts'
import type { StoredFile } from './file-storage.ts'

/** All files below `folder` of `root`, in order, without those that are not finished. */
export async function* filesBelow(root: string, folder: string): AsyncIterable<StoredFile> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(absent([]))
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(root, path)
    else if (entry.isFile() && !entry.name.endsWith('.tmp')) {
      const bytes = await sizeOf(join(root, path))
      if (bytes !== undefined) yield { path, bytes }
    }
  }
}
