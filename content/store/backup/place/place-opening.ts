import { resolve } from 'node:path'
import type { BackupPlace } from './backup-place.ts'
import { folderPlace } from './folder-place.ts'

/** The place of backups that `address` names: the path of a folder. */
export async function openPlace(address: string): Promise<BackupPlace> {
  return folderPlace(resolve(address))
}
