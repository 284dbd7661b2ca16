import type { FileStorage } from '#content/store/files/file-storage.ts'

/** An empty database where a newsroom has worked before; the message is one line that says what to do. */
export class LostStore extends Error {
  override name = 'LostStore'
}

/**
 * Checks that an empty database is a first start and no volume that was not mounted: original photos in `storage` come
 * from a newsroom.
 * @throws {LostStore} when there are any
 */
export async function refuseLostStore(storage: Pick<FileStorage, 'all' | 'name'>): Promise<void> {
  for await (const { path } of storage.all()) {
    if (!path.startsWith('/originals/')) return
    throw new LostStore(
      `The database is empty, but ${storage.name} holds the photos of a newsroom. Put its database back or correct DATABASE_URL. To begin anew, move the folders originals and media away.`,
    )
  }
}
