/**
 * Whether a backup is whole, found out before anything is written.
 * @module
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  digestOf,
  FILE_LIST,
  FILES,
  type FoundBackup,
  MANIFEST,
  UnusableBackup,
} from './backup-manifest.ts'
import { tableFile } from './backup-writing.ts'
import { listedFiles } from './file-copying.ts'

/**
 * Reads everything that a backup contains and compares it with the digests in its manifest.
 * @throws {UnusableBackup} for the first file that is missing or differs
 */
export async function checkBackup({ root, folder, manifest }: FoundBackup): Promise<void> {
  for (const [table, { digest }] of Object.entries(manifest.tables)) {
    await expectDigest(tableFile(folder, table), digest)
  }
  const list = join(folder, FILE_LIST)
  await expectDigest(list, manifest.files.digest)
  let count = 0
  for await (const { path, digest } of listedFiles(list)) {
    await expectDigest(join(root, FILES, path), digest)
    count += 1
  }
  if (count !== manifest.files.count) {
    throw new UnusableBackup(`${list} and ${MANIFEST} do not agree. Use another backup.`)
  }
}

async function expectDigest(path: string, digest: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UnusableBackup(`${path} is missing. Use another backup.`)
  if ((await digestOf(path)) !== digest) {
    throw new UnusableBackup(`${path} is damaged. Use another backup.`)
  }
}
