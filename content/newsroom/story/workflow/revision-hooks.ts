import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { isUpToDate, nextRevision, type Revision } from '#content/model/workflow/revision.ts'
import { SERVER_CHANGE } from '#content/newsroom/story/record/published-change.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { Refused } from '#content/store/refused.ts'
import { newestVersion } from './story-access.ts'

/** Refuses to overwrite a revision that somebody else has saved since the form was loaded, and counts revisions. */
export const keepRevision: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const id = originalDoc?.id
  if (id !== undefined) await takeTurn(req, `article ${id}`)
  const newest = id === undefined ? undefined : await newestVersion(req, id)
  const current = newest && revisionOf(newest)
  const person = req.user?.id
  // A restored version carries the revision from when it was new, and changes by the server overwrite nothing: neither
  // is checked.
  const isNobodysForm = req.context.isRestoringVersion || req.context[SERVER_CHANGE]
  const base = isNobodysForm ? undefined : data.revision
  if (current && typeof base === 'number' && !isUpToDate(current, { person, base })) {
    throw new Refused(
      409,
      sayIn(req.i18n)(
        '{name} sudah menyimpan berita ini setelah Anda membukanya. Teks Anda masih di layar dan belum tersimpan: pakai “Simpan teks saya”, atau salin lalu muat ulang halaman.',
        { name: await nameOf(current.by, req) },
      ),
    )
  }
  const { number, by, ownSince } = nextRevision(current, person)
  return { ...data, revision: number, savedBy: by ?? null, revisionRun: ownSince }
}

/** The revision of a stored story or version. */
export const revisionOf = ({ revision, savedBy, revisionRun }: StoredStory): Revision => ({
  number: revision ?? 0,
  by: savedBy ? idOf(savedBy) : undefined,
  ownSince: revisionRun ?? revision ?? 0,
})

/** The name of the account, as colleagues know it. */
export async function nameOf(id: number | undefined, req: PayloadRequest): Promise<string> {
  const user =
    id !== undefined &&
    (await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req }))
  return (user && (user.name || user.email)) || sayIn(req.i18n)('Orang lain')
}
