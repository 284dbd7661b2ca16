/**
 * Whether a backup fits where it is to be made.
 * @module
 */
import { constants } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesToCopy, expectRoom } from '#content/store/disk-room.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { backupsIn } from './backup-finding.ts'
import type { Vault } from './backup-part.ts'
import { pathInBackup } from './file-copying.ts'

/** How much smaller compressed rows are than the store, at least. */
const PACKED = 5

/**
 * Refuses a backup of the files in `storage` that cannot fit. Counted are the photo files that are not there yet, and the rows as they
 * were last time, or as large as `storeSize` lets expect.
 * @throws {NoRoom} with the needed and the available room
 */
export async function expectRoomFor(
  { place, seal }: Vault,
  storage: FileStorage,
  sizes: ReadonlyMap<string, number>,
  storeSize: () => Promise<number>,
): Promise<void> {
  const available = await place.room()
  if (available === undefined) return
  let first: string | undefined
  async function* kept() {
    for await (const { path, bytes: size } of storage.all()) {
      const bytes = seal.size(size)
      const part = seal.photo(pathInBackup(path))
      if (sizes.get(part) !== bytes) first ??= path
      yield { path: part, bytes }
    }
  }
  const photos = await bytesToCopy(kept(), (path) => sizes.get(path))
  const last = (await backupsIn(place)).at(-1)
  const rows = last
    ? (await place.sizes(last)).values().reduce((sum, size) => sum + size, 0)
    : (await storeSize()) / PACKED
  const source = first === undefined ? undefined : storage.local?.(first)
  const mayBeFree = photos + rows > available && !seal.isOn
  if (mayBeFree && source !== undefined && (await isCloned(source, place.name))) return
  expectRoom(photos + rows, available, {
    where: `The folder of backups ${place.name}`,
    what: 'the backup',
    instead: 'choose another folder',
  })
}

/** Whether a copy of `file` in `root` shares the room of the original, as some file systems can. */
async function isCloned(file: string, root: string): Promise<boolean> {
  const copy = join(root, `.${process.pid}.unfinished`)
  try {
    await copyFile(file, copy, constants.COPYFILE_FICLONE_FORCE)
    return true
  } catch {
    return false
  } finally {
    await rm(copy, { force: true })
  }
}
