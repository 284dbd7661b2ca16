import { createHash } from 'node:crypto'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import type { VerifiedPhoto } from './photo-verification.ts'

type OriginalFile = Pick<VerifiedPhoto, 'bytes' | 'format'>

/**
 * Stores the file as uploaded, so that it can be cropped again later. Originals contain private metadata and are never
 * served: they are stored outside the public folder.
 * @returns the name for {@link readOriginal}: `<digest>.<format>`
 */
export async function keepOriginal(storage: FileStorage, photo: OriginalFile): Promise<string> {
  const name = originalName(photo)
  if (!(await storage.exists(originalPath(name)))) {
    await storage.write(originalPath(name), photo.bytes)
  }
  return name
}

/** The name of an original, which depends only on its content. */
export function originalName(photo: OriginalFile): string {
  const digest = createHash('sha256').update(photo.bytes).digest('hex').slice(0, 32)
  return `${digest}.${photo.format}`
}

/** The bytes of an original; `undefined` if there is none of that name. */
export function readOriginal(storage: FileStorage, name: string): Promise<Buffer | undefined> {
  return storage.read(originalPath(name))
}

/** The path of an original in the storage. */
export const originalPath = (name: string): string => `/originals/${name}`
