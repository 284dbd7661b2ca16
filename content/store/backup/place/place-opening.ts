import { resolve } from 'node:path'
import type { BackupPlace } from './backup-place.ts'
import { folderPlace } from './folder-place.ts'

/**
 * The place of backups that `address` names: the path of a folder, or `s3://bucket/prefix`.
 * @throws {UnusablePlace} when it is neither
 */
export async function openPlace(address: string): Promise<BackupPlace> {
  if (!/^s3:/i.test(address)) return folderPlace(resolve(address))
  // The client of S3 is large.
  const { s3Place } = await import('./s3-place.ts')
  return s3Place(address)
}
