import type { Payload, PayloadRequest, Where } from 'payload'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { filesOf, storedFolder } from '#content/model/photo/photo-renditions.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import type { Media } from '#content/store/payload-types.ts'
import { withoutReaders } from './file-hiding.ts'

/** At most this many photos per turn. */
const MOST_AT_ONCE = 100

/**
 * Removes the files of photos whose rights have ended at `now`, including those from before a change. Pages expire by
 * themselves; this removes the files' own addresses. The original stays, not served, so that the photo can be rendered
 * again if rights are renewed.
 */
export async function withholdExpiredPhotos(
  payload: Payload,
  storage: Pick<FileStorage, 'remove'>,
  now: Date,
): Promise<void> {
  const { docs } = await payload.find({
    collection: 'media',
    where: {
      and: [
        { expiresAt: { less_than_equal: now.toISOString() } },
        { withheld: { not_equals: true } },
      ],
    },
    limit: MOST_AT_ONCE,
    depth: 0,
    pagination: false,
  })
  const hidden = new Map<number, string[]>()
  for (const photo of docs) {
    const shared = await foldersOfOthers(payload, photo, now)
    const own = filesOf(photo).map(({ folder }) => folder)
    hidden.set(
      photo.id,
      own.filter((folder) => !shared.has(folder)),
    )
  }
  await withoutReaders(payload, [...hidden.values()].flat(), async () => {
    for (const [id, folders] of hidden) {
      for (const folder of folders) await storage.remove(folder)
      await payload.update({ collection: 'media', id, data: { withheld: true }, depth: 0 })
    }
  })
}

/**
 * Ends the rights to the photos `ids` at `now`, and to every record of the same pictures: it is the picture that must
 * not be seen. {@link withholdExpiredPhotos} then removes their files.
 */
export async function endRights(
  ids: ReadonlySet<number>,
  now: Date,
  req: PayloadRequest,
): Promise<void> {
  const { payload } = req
  const find = async (where: Where) => {
    const { docs } = await payload.find({
      collection: 'media',
      where,
      limit: 0,
      depth: 0,
      pagination: false,
      req,
    })
    return docs
  }
  const chosen = await find({ id: { in: [...ids] } })
  const originals = chosen.flatMap(({ original }) => original ?? [])
  for (const { id, expiresAt } of await find({ original: { in: originals } })) {
    if (hasExpired(expiresAt, now)) continue
    await payload.update({
      collection: 'media',
      id,
      data: { expiresAt: now.toISOString() },
      depth: 0,
      req,
    })
  }
}

/** Folders that another photo still shows: two records can share a file and have different rights. */
async function foldersOfOthers(payload: Payload, photo: Media, now: Date): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'media',
    where: {
      and: [
        { original: { in: filesOf(photo).map(({ original }) => original) } },
        { id: { not_equals: photo.id } },
        {
          or: [
            { expiresAt: { exists: false } },
            { expiresAt: { greater_than: now.toISOString() } },
          ],
        },
      ],
    },
    depth: 0,
    pagination: false,
  })
  return new Set(docs.flatMap(({ renditions }) => storedFolder(renditions) ?? []))
}
