import type { StorageFacts } from '#content/model/health/storage-health.ts'
import { bucketStorage, type StorageSettings } from '#content/store/files/photo-storage.ts'

/** Tries out the bucket of photos; undefined where they are on the disk. */
export async function storageFacts(settings: StorageSettings): Promise<StorageFacts | undefined> {
  const storage = bucketStorage(settings)
  if (!storage) return undefined
  const { name } = storage
  const begun = performance.now()
  try {
    await storage.tryOut()
    return { name, took: performance.now() - begun }
  } catch (error) {
    return { name, failure: error instanceof Error ? error.message : String(error) }
  }
}
