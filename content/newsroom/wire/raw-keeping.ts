/**
 * The bytes of pieces as they arrived, below `DATA_DIR/kawat-asli`: one compressed file for each arrival, named by its
 * digest, until its pieces are dropped.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

const rawFolder = (dataDir: string) => join(dataDir, 'kawat-asli')

/** Keeps `bytes`, and returns the name under which they are. */
export async function keepRaw(dataDir: string, bytes: Uint8Array): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const folder = join(rawFolder(dataDir), digest.slice(0, 2))
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${digest}.gz`)
  const isThere = await stat(path).catch(() => undefined)
  if (isThere) return digest
  // Somebody who reads it never sees half of it.
  const part = `${path}.${randomBytes(6).toString('hex')}.part`
  await writeFile(part, await compress(bytes))
  await rename(part, path)
  return digest
}

/** Removes bytes that were kept before `before`, and returns how many files went. */
export async function dropRaw(dataDir: string, before: Date): Promise<number> {
  let dropped = 0
  for (const part of await readdir(rawFolder(dataDir)).catch(() => [])) {
    const folder = join(rawFolder(dataDir), part)
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      const found = await stat(path).catch(() => undefined)
      if (!found || found.mtime >= before) continue
      await rm(path, { force: true })
      dropped += 1
    }
  }
  return dropped
}
