/**
 * Whose a bucket is. It says so in an object, since whatever no record of a store names is removed from its bucket: the
 * photos of another installation would be. The store's own name is not in backups: one that was restored is another
 * installation until somebody says that it takes the place of the first.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type { KVAdapter } from 'payload'
import { z } from 'zod'
import type { FileStorage } from './file-storage.ts'
import { UnusableStorage } from './unusable-storage.ts'

/** Where a store keeps its own name. */
export type OwnNames = Pick<KVAdapter, 'get' | 'set'>

type OwnedStorage = Pick<FileStorage, 'name' | 'read' | 'write'>

const KEY = 'installation'
const OBJECT = '/owner.json'

const ownName = z.object({ id: z.uuid() })
const owner = z.object({ id: z.string(), site: z.string() })

/**
 * Confirms that `storage`, a bucket, belongs to the installation whose store has `names`. One that belongs to nobody does
 * from now on; `site` is for people.
 * @throws {UnusableStorage} when it belongs to another one
 */
export async function confirmOwner(
  names: OwnNames,
  storage: OwnedStorage,
  site: string,
): Promise<void> {
  const id = await idOf(names)
  const found = await storage.read(OBJECT)
  if (!found) return write(storage, { id, site })
  const other = owner.parse(JSON.parse(found.toString('utf8')))
  if (other.id === id) return
  throw new UnusableStorage(
    `MEDIA_URL (${storage.name}) belongs to another installation (${other.site}), whose photos would be removed. Name another bucket or prefix. If this store takes the place of that one, as after restoring a backup, run: warta media adopt`,
    { isPassing: false },
  )
}

/** Makes a bucket that of the installation whose store has `names`, whosever it was. */
export const adoptStorage = async (
  names: OwnNames,
  storage: OwnedStorage,
  site: string,
): Promise<void> => write(storage, { id: await idOf(names), site })

const write = (storage: OwnedStorage, mark: z.infer<typeof owner>): Promise<void> =>
  storage.write(OBJECT, Buffer.from(JSON.stringify(mark)))

async function idOf(names: OwnNames): Promise<string> {
  const { data } = ownName.safeParse(await names.get(KEY))
  if (data) return data.id
  const id = randomUUID()
  await names.set(KEY, { id })
  return id
}
