/**
 * What happens when an attachment is deleted: not while readers see it, and then with its files.
 * @module
 */
import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { attachmentTag } from '#content/base/page-record/tags.ts'
import { blocksFromLexical, type StoredReference } from '#content/intake/lexical/lexical-reading.ts'
import { foldersOf, withheldFolder } from '#content/model/attachment/attachment-address.ts'
import { refuseWithoutStorage } from '#content/newsroom/form/storage-refusal.ts'
import { planRemoval, refuseUnused, removeUnused } from '#content/newsroom/photo/file-removal.ts'
import { placesInBodies } from '#content/newsroom/photo/photo-uses.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import type { Attachment } from '#content/store/payload-types.ts'
import { endOf, purgeAfterCommit } from '#content/store/purge.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'
import { afterCommit } from '#content/store/transactions.ts'

/** Refuses to delete an attachment that readers see, and names where. Drafts and earlier versions lose it. */
export const keepShownAttachment: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const uses = await placesInBodies(req, `%"file":%${id}%`, (body) =>
    attachmentsOf(body).has(Number(id)),
  )
  if (uses.length === 0) return
  const where = uses.map(({ name, address }) => `“${name}” (${address})`).join(', ')
  refuse(
    409,
    sayIn(req.i18n)('Lampiran ini masih tampil di {where}. Lepaskan dahulu di sana, lalu hapus.', {
      where,
    }),
  )
}

/** The ids of the attachments of a stored body. */
export function attachmentsOf(body: unknown): Set<number> {
  const ids = new Set<number>()
  if (!body) return ids
  const same = (reference: StoredReference) => reference
  for (const block of blocksFromLexical(body, same, same, idOf)) {
    if (block.type === 'attachment') ids.add(block.file)
  }
  return ids
}

/** Removes the files of a deleted attachment, and purges them and the pages that showed it. */
export const removeAttachmentFiles: CollectionAfterDeleteHook<Attachment> = async ({
  doc,
  req,
}) => {
  const storage = photoStorage()
  const files = foldersOf(doc).flatMap((folder) => [{ folder }, { folder: withheldFolder(folder) }])
  const plan = await planRemoval(storage, files).catch((error: unknown) => {
    refuseWithoutStorage(error, req)
    throw error
  })
  await afterCommit(req, async () => {
    try {
      await removeUnused(req.payload, storage, plan)
    } catch (error) {
      req.payload.logger.error({
        err: error,
        msg: `The files of the deleted attachment ${doc.id} could not be removed; retrying.`,
      })
      await refuseUnused(req.payload, files)
    }
  })
  await purgeAfterCommit(req, endOf([attachmentTag(doc.id)]))
}
