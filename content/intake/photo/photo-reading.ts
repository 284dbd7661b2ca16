import sharp from 'sharp'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { encodePreview } from './photo-encoding.ts'

/**
 * The preview at `path` as a JPEG with `band`, a picture of the same width, over its lower edge; `undefined` if there is
 * no such file.
 */
export async function bandedPreview(
  storage: Pick<FileStorage, 'read'>,
  path: string,
  band: Buffer,
): Promise<Buffer | undefined> {
  const photo = await storage.read(path)
  if (!photo) return undefined
  return encodePreview(sharp(photo).composite([{ input: band, gravity: 'south' }]))
}
