import type { Payload } from 'payload'
import type { PhotoStorage } from '#content/intake/photo/photo-storage.ts'
import { filesOf, storedFolder } from '#content/model/photo/photo-renditions.ts'
import type { Media } from '#content/store/payload-types.ts'

/** At most this many photos per turn. */
const MOST_AT_ONCE = 100

/**
 * Removes the files of photos whose rights have ended at `now`, including those from before a change. Pages expire by
 * themselves; this removes the files' own addresses. The original stays, not served, so that the photo can be rendered
 * again if rights are renewed.
 */
export async function withholdExpiredPhotos(
  payload: Payload,
  storage: Pick<PhotoStorage, 'remove'>,
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
  for (const photo of docs) {
    const shared = await foldersOfOthers(payload, photo, now)
    for (const { folder } of filesOf(photo)) if (!shared.has(folder)) await storage.remove(folder)
    await payload.update({ collection: 'media', id: photo.id, data: { withheld: true }, depth: 0 })
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
