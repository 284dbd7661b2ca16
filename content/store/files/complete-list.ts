import type { FileStorage, StoredFile } from './file-storage.ts'

/**
 * All files, and then the originals that were not there the first time: what was withdrawn after they were listed, and
 * before what readers get, would be in neither list.
 */
export async function* completeList(storage: Pick<FileStorage, 'all'>): AsyncIterable<StoredFile> {
  const originals = new Set<string>()
  for await (const file of storage.all()) {
    if (isOriginal(file)) originals.add(file.path)
    yield file
  }
  for await (const file of storage.all()) {
    if (!isOriginal(file)) return
    if (!originals.has(file.path)) yield file
  }
}

const isOriginal = ({ path }: StoredFile): boolean => path.startsWith('/originals/')
