import { createHash } from 'node:crypto'
import type { PhotoStorage } from './photo-storage.ts'
import type { VerifiedPhoto } from './photo-verification.ts'

/**
 * Keeps the file as it was uploaded, for cutting it anew later. Originals hold private metadata and are never
 * served: they lie beside the public folder, not in it.
 * @returns the name to read it by: `<digest>.<format>`.
 */
export async function keepOriginal(storage: PhotoStorage, photo: VerifiedPhoto): Promise<string> {
  const name = originalName(photo)
  if (!(await storage.exists(originalPath(name)))) {
    await storage.write(originalPath(name), photo.bytes)
  }
  return name
}

/** The name of an original: the same for the same file, whoever sends it. */
export function originalName(photo: Pick<VerifiedPhoto, 'bytes' | 'format'>): string {
  const digest = createHash('sha256').update(photo.bytes).digest('hex').slice(0, 32)
  return `${digest}.${photo.format}`
}

/** The original of that name, or nothing when it was never kept. */
export function readOriginal(storage: PhotoStorage, name: string): Promise<Buffer | undefined> {
  return storage.read(originalPath(name))
}

const originalPath = (name: string) => `/originals/${name}`
