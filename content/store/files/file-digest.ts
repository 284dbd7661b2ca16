import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { FileStorage } from './file-storage.ts'

/** The SHA-256 of a file of a storage, in hexadecimal; undefined if there is none. */
export async function digestIn(storage: FileStorage, path: string): Promise<string | undefined> {
  const content = await storage.open(path)
  if (!content) return undefined
  const hash = createHash('sha256')
  await pipeline(content, hash)
  return hash.digest('hex')
}
