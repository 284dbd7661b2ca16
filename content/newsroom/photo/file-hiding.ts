/**
 * Keeps files from readers that must not be seen and are still in their storage.
 * @module
 */
import type { Payload } from 'payload'
import { filesTag, refusedTag } from '#content/base/page-record/tags.ts'
import { bucketStorage } from '#content/store/files/photo-storage.ts'
import { endOf, purge } from '#content/store/purge.ts'

/**
 * Has `remove` remove the files in `folders`, which nobody gets any more by then: it may take long. If it fails, they are
 * refused.
 */
export async function withoutReaders(
  payload: Payload,
  folders: readonly string[],
  remove: () => Promise<void>,
): Promise<void> {
  if (folders.length > 0) {
    await hideFolders(payload, folders).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: 'Files were not hidden before they are removed.' })
    })
  }
  try {
    await remove()
  } catch (error) {
    await refuseFolders(payload, folders)
    throw error
  }
}

/** Has edges and nodes forget the files in `folders`. */
const hideFolders = (payload: Payload, folders: readonly string[]): Promise<void> =>
  hide(payload, folders, folders.map(filesTag))

/** Has them refuse the files in `folders` for a while as well: they could not be removed, and it is tried again. */
export const refuseFolders = (payload: Payload, folders: readonly string[]): Promise<void> =>
  hide(payload, folders, [...folders.map(refusedTag), ...folders.map(filesTag)])

async function hide(payload: Payload, folders: readonly string[], tags: string[]): Promise<void> {
  // On SQLite nobody reads purges, and all processes share these copies.
  const copies = bucketStorage()?.copies
  const isRefused = tags.length > folders.length
  const outcomes = await Promise.allSettled([
    isRefused ? copies?.refuse(folders) : copies?.forget(folders),
    purge(payload, endOf(tags)),
  ])
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}
