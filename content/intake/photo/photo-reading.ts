import sharp from 'sharp'
import { environment } from '#content/base/settings/environment.ts'
import { encodePreview } from './photo-encoding.ts'
import { diskPhotoStorage } from './photo-storage.ts'

/**
 * The preview at `path` as a JPEG with `band`, a picture of the same width, over its lower edge; `undefined` if there is
 * no such file.
 */
export async function bandedPreview(path: string, band: Buffer): Promise<Buffer | undefined> {
  const photo = await diskPhotoStorage(environment().dataDir).read(path)
  if (!photo) return undefined
  return encodePreview(sharp(photo).composite([{ input: band, gravity: 'south' }]))
}
