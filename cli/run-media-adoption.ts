import { environment } from '#content/base/settings/environment.ts'
import { storeForCommand } from '#content/newsroom/newsroom.ts'
import { bucketStorage } from '#content/store/files/photo-storage.ts'
import { UncopiedFile } from '#content/store/files/storage-move.ts'
import { adoptStorage } from '#content/store/files/storage-owner.ts'

/**
 * Makes the bucket in `MEDIA_URL` that of this installation.
 * @throws {UncopiedFile} when there is none
 */
export async function adoptMedia(): Promise<void> {
  const settings = environment()
  const bucket = bucketStorage(settings)
  if (!bucket) throw new UncopiedFile('MEDIA_URL names no bucket.')
  const payload = await storeForCommand()
  try {
    await adoptStorage(payload.kv, bucket, settings.siteUrl)
    process.stdout.write(`${bucket.name} belongs to this installation.\n`)
  } finally {
    await payload.destroy()
  }
}
