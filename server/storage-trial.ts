import type { Environment } from '#content/base/settings/environment.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { bucketStorage, photoStorage } from '#content/store/files/photo-storage.ts'
import { UnusableStorage } from '#content/store/files/unusable-storage.ts'
import { CannotStart } from './cannot-start.ts'

/**
 * Tries out the bucket of photos, if there is one. One that does not answer is no reason not to start: readers get what
 * there is, and `warn` is told.
 * @throws {CannotStart} when it refuses
 */
export async function tryOutStorage(
  settings: Environment,
  warn: (line: string) => void,
): Promise<void> {
  const bucket = bucketStorage(settings)
  if (!bucket) return
  try {
    await bucket.tryOut()
    await expectMoved(settings, bucket)
  } catch (error) {
    if (!(error instanceof UnusableStorage)) throw error
    if (!error.isPassing) throw new CannotStart(error.message)
    warn(error.message)
  }
}

/** A portal whose photos are still on its disk would show none of them. */
async function expectMoved(settings: Environment, bucket: FileStorage): Promise<void> {
  const disk = photoStorage({ ...settings, media: undefined })
  if ((await hasFiles(bucket)) || !(await hasFiles(disk))) return
  throw new CannotStart(
    `MEDIA_URL names ${bucket.name}, which has no files, but DATA_DIR (${settings.dataDir}) has the photos of this newsroom. Unset MEDIA_URL and copy them first: warta media move --to …`,
  )
}

async function hasFiles(storage: FileStorage): Promise<boolean> {
  for await (const _ of storage.all()) return true
  return false
}
