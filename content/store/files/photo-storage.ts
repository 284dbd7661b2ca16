import { type Environment, environment } from '#content/base/settings/environment.ts'
import { diskStorage } from './disk-storage.ts'
import type { FileStorage } from './file-storage.ts'
import { type S3Storage, s3Storage } from './s3-storage.ts'

/** What says where an installation keeps its photos. */
export type StorageSettings = Pick<Environment, 'dataDir' | 'media' | 'mediaCache'>

const opened = new Map<string, S3Storage>()

/** Where this installation keeps photos and attachments: `media/` is served, `originals/` is not. */
export const photoStorage = (settings: StorageSettings = environment()): FileStorage =>
  bucketStorage(settings) ?? diskStorage(settings.dataDir, `DATA_DIR (${settings.dataDir})`)

/** The bucket in which this installation keeps photos and attachments; undefined if it does so on its disk. */
export function bucketStorage(settings: StorageSettings = environment()): S3Storage | undefined {
  const { media, dataDir } = settings
  if (!media) return undefined
  // One has the connections and knows what is on its way.
  const key = JSON.stringify([media, dataDir])
  const storage = opened.get(key) ?? s3Storage(media, settings)
  opened.set(key, storage)
  return storage
}
