/**
 * What happens when the rights to an attachment end: pages leave it out by themselves, and its files go where nothing
 * serves them, from which they come back if the rights do.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import {
  folderOf,
  foldersOf,
  withheldFolder,
} from '#content/model/attachment/attachment-address.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { withoutReaders } from '#content/newsroom/photo/file-hiding.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import type { Attachment } from '#content/store/payload-types.ts'
import { readingWith } from '#content/store/transactions.ts'

/** At most this many attachments per turn. */
const MOST_AT_ONCE = 100

/** Takes the files of attachments whose rights have ended at `now` from their addresses. */
export async function withholdExpiredAttachments(
  payload: Payload,
  storage: Pick<FileStorage, 'list' | 'move'>,
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
  const hidden = new Map<number, string[]>()
  for (const file of docs) {
    const shared = await foldersOfOthers(payload, file, now)
    hidden.set(
      file.id,
      foldersOf(file).filter((folder) => !shared.has(folder)),
    )
  }
  await withoutReaders(payload, [...hidden.values()].flat(), async () => {
    for (const [id, folders] of hidden) {
      for (const folder of folders) await moveFiles(storage, folder, withheldFolder(folder))
      await payload.update({ collection: 'attachments', id, data: { withheld: true }, depth: 0 })
    }
  })
}

/**
 * The record of the content in `folder` to which the rights have ended at `now`; `undefined` while another record of it may
 * be shown, or if nobody has it.
 */
export async function recordWithoutRights(
  req: PayloadRequest,
  folder: string,
  now: Date,
): Promise<Attachment | undefined> {
  const { docs } = await req.payload.find({
    collection: 'attachments',
    where: { path: { contains: `${folder}/` } },
    depth: 0,
    pagination: false,
    ...readingWith(req),
  })
  return docs.every(({ expiresAt }) => hasExpired(expiresAt, now)) ? docs[0] : undefined
}

/** Puts the files of an attachment back to their addresses. */
export async function returnFiles(
  file: Partial<Pick<Attachment, 'path' | 'captionsPath'>>,
  storage: Pick<FileStorage, 'list' | 'move'>,
): Promise<void> {
  for (const folder of foldersOf(file)) await moveFiles(storage, withheldFolder(folder), folder)
}

/** Moves each file of a folder; what another record has in the other one stays there. */
export async function moveFiles(
  storage: Pick<FileStorage, 'list' | 'move'>,
  from: string,
  to: string,
): Promise<void> {
  for (const name of await storage.list(from))
    await storage.move(`${from}/${name}`, `${to}/${name}`)
}

/**
 * Ends the rights to the attachments `ids` at `now`, and to every record of the same content: it is the content that must
 * not be had. {@link withholdExpiredAttachments} then takes their files away.
 */
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
    if (!found?.path) continue
    const { docs: same } = await req.payload.find({
      collection: 'attachments',
      where: { path: { contains: `${folderOf(found.path)}/` } },
      depth: 0,
      pagination: false,
      req,
    })
    for (const record of same) {
      if (hasExpired(record.expiresAt, now)) continue
      await req.payload.update({
        collection: 'attachments',
        id: record.id,
        data: { expiresAt: now.toISOString() },
        depth: 0,
        req,
      })
    }
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
          // Files of the same content lie in one folder, whatever their names.
          or: foldersOf(file).flatMap((folder) => [
            { path: { contains: `${folder}/` } },
            { captionsPath: { contains: `${folder}/` } },
          ]),
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
