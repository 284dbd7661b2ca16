import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { isUpToDate, nextRevision, type Revision } from '#content/model/workflow/revision.ts'
import { SERVER_CHANGE } from '#content/newsroom/story/record/published-change.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { Refused } from '#content/store/refused.ts'
import { accountName } from './log-writing.ts'
import { newestVersion } from './story-access.ts'

const SAVING_FORM = 'savingStoryForm'
/** The key in a request's context by which an import says that it saves. */
export const IMPORTING = 'importsStory'
const formKey = z.object({ data: z.object({ savedIn: z.string().min(1).max(64) }) })

/** Notes in the request which form saves: later hooks would find the one of the stored story if none is named. */
export const noteForm: CollectionBeforeOperationHook<'articles'> = ({ args, operation, req }) => {
  if (operation === 'create' || operation === 'update') {
    req.context[SAVING_FORM] = formKey.safeParse(args).data?.data.savedIn
  }
  return args
}

/** Refuses to overwrite a revision that another form has saved since this one was loaded, and counts revisions. */
export const keepRevision: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const id = originalDoc?.id
  if (id !== undefined) await takeTurn(req, `article ${id}`)
  const newest = id === undefined ? undefined : await newestVersion(req, id)
  const current = newest && revisionOf(newest)
  const form = req.context[SAVING_FORM]
  const writer = { person: req.user?.id, form: typeof form === 'string' ? form : undefined }
  // A restored version carries the revision from when it was new, and changes by the server overwrite nothing: neither
  // is checked.
  const isNobodysForm = req.context.isRestoringVersion || req.context[SERVER_CHANGE]
  const base = isNobodysForm ? undefined : data.revision
  if (current && typeof base === 'number' && !isUpToDate(current, { ...writer, base })) {
    const say = sayIn(req.i18n)
    const isOwn = current.by !== undefined && current.by === writer.person
    throw new Refused(
      409,
      isOwn
        ? say(
            'Anda sudah menyimpan berita ini di tab atau perangkat lain setelah membukanya di sini. Teks di layar ini belum tersimpan: pakai “Simpan teks saya”, atau salin lalu muat ulang halaman.',
          )
        : say(
            '{name} sudah menyimpan berita ini setelah Anda membukanya. Teks Anda masih di layar dan belum tersimpan: pakai “Simpan teks saya”, atau salin lalu muat ulang halaman.',
            { name: await nameOf(current.by, req) },
          ),
    )
  }
  const next = nextRevision(current, writer)
  return {
    ...data,
    revision: next.number,
    savedBy: next.by ?? null,
    savedIn: next.form ?? null,
    revisionRun: next.ownSince,
    ...(req.context[IMPORTING] === true && { importedRevision: next.number }),
  }
}

/** The revision of a stored story or version. */
export const revisionOf = ({ revision, savedBy, savedIn, revisionRun }: StoredStory): Revision => ({
  number: revision ?? 0,
  by: savedBy ? idOf(savedBy) : undefined,
  form: savedIn ?? undefined,
  ownSince: revisionRun ?? revision ?? 0,
})

/** The name of the account, as colleagues know it. */
export async function nameOf(id: number | undefined, req: PayloadRequest): Promise<string> {
  const user =
    id !== undefined &&
    (await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req }))
  return user ? accountName(user) : sayIn(req.i18n)('Orang lain')
}
