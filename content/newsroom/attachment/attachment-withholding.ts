/**
 * What happens when the rights to an attachment end: pages leave it out by themselves, and its files go where nothing
 * serves them, from which they come back if the rights do.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import type { PhotoStorage } from '#content/intake/photo/photo-storage.ts'
import { foldersOf, withheldFolder } from '#content/model/attachment/attachment-address.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import type { Attachment } from '#content/store/payload-types.ts'

/** At most this many attachments per turn. */
const MOST_AT_ONCE = 100

/** Takes the files of attachments whose rights have ended at `now` from their addresses. */
export async function withholdExpiredAttachments(
  payload: Payload,
  storage: Pick<PhotoStorage, 'move'>,
  now: Date,
): Promise<void> {
  const { docs } = await payload.find({
    collection: 'attachments',
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
  for (const file of docs) {
    const shared = await foldersOfOthers(payload, file, now)
    for (const folder of foldersOf(file)) {
      if (!shared.has(folder)) await storage.move(folder, withheldFolder(folder))
    }
    await payload.update({
      collection: 'attachments',
      id: file.id,
      data: { withheld: true },
      depth: 0,
    })
  }
}

/** Puts the files of an attachment back to their addresses. */
export async function returnFiles(
  file: Partial<Pick<Attachment, 'path' | 'captionsPath'>>,
  storage: Pick<PhotoStorage, 'move'>,
): Promise<void> {
  for (const folder of foldersOf(file)) await storage.move(withheldFolder(folder), folder)
}

/** Ends the rights to the attachments `ids` at `now`. {@link withholdExpiredAttachments} then takes their files away. */
export async function endAttachmentRights(
  ids: ReadonlySet<number>,
  now: Date,
  req: PayloadRequest,
): Promise<void> {
  for (const id of ids) {
    const found = await req.payload.findByID({
      collection: 'attachments',
      id,
      depth: 0,
      disableErrors: true,
      req,
    })
    if (!found || hasExpired(found.expiresAt, now)) continue
    await req.payload.update({
      collection: 'attachments',
      id,
      data: { expiresAt: now.toISOString() },
      depth: 0,
      req,
    })
  }
}

/** Folders that another attachment still shows: two records can share a file and have different rights. */
async function foldersOfOthers(
  payload: Payload,
  file: Attachment,
  now: Date,
): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'attachments',
    where: {
      and: [
        {
          or: [
            { path: { equals: file.path } },
            ...(file.captionsPath ? [{ captionsPath: { equals: file.captionsPath } }] : []),
          ],
        },
        { id: { not_equals: file.id } },
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
  return new Set(docs.flatMap(foldersOf))
}
