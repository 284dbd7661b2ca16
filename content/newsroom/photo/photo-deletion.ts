/**
 * What happens when a photo is deleted: not while pages show it, and then with all its files.
 * @module
 */
import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mediaTag } from '#content/base/page-record/tags.ts'
import { filesOf } from '#content/model/photo/photo-renditions.ts'
import { refuseWithoutStorage } from '#content/newsroom/form/storage-refusal.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import type { Media } from '#content/store/payload-types.ts'
import { endOf, purgeAfterCommit } from '#content/store/purge.ts'
import { refuse } from '#content/store/refused.ts'
import { afterCommit } from '#content/store/transactions.ts'
import { planRemoval, refuseUnused, removeUnused } from './file-removal.ts'
import { usesOfPhoto } from './photo-uses.ts'

/** Refuses to delete a photo that readers see, and names where. Drafts and earlier versions lose the photo. */
export const keepShownPhoto: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const uses = await usesOfPhoto(req, Number(id))
  if (uses.length === 0) return
  const where = uses.map(({ name, address }) => `“${name}” (${address})`).join(', ')
  refuse(
    409,
    sayIn(req.i18n)(
      'Foto ini masih tampil di {where}. Lepaskan dahulu di sana, lalu hapus. Bila harus hilang sekarang juga, isi “Boleh dipakai sampai” dengan waktu sekarang.',
      { where },
    ),
  )
}

/** Removes the files of a deleted photo, its original included, and purges them and the pages that showed it. */
export const removeDeletedFiles: CollectionAfterDeleteHook<Media> = async ({ doc, req }) => {
  const storage = photoStorage()
  // The original is named once more: a photo that was never rendered has nothing else.
  const files = [...(doc.original ? [{ original: doc.original }] : []), ...filesOf(doc)]
  if (files.length > 0) {
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
          msg: `The files of the deleted photo ${doc.id} could not be removed; retrying.`,
        })
        await refuseUnused(req.payload, files)
      }
    })
  }
  await purgeAfterCommit(req, endOf([mediaTag(doc.id)]))
}
