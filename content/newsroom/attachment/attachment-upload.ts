/**
 * Takes in the file of an attachment before its record is stored: verified, measured and kept under an address that
 * depends on its content. Captions are kept in the same way. What is refused leaves no files.
 * @module
 */
import { createHash } from 'node:crypto'
import type {
  CollectionAfterErrorHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { slugOf } from '#content/base/address/slug.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import {
  type VerifiedAttachment,
  verifyAttachment,
} from '#content/intake/attachment/attachment-verification.ts'
import { MEDIA_TYPES } from '#content/model/attachment/attachment.ts'
import {
  attachmentPath,
  captionsPath,
  folderOf,
  withheldFolder,
} from '#content/model/attachment/attachment-address.ts'
import { AttachmentRefused } from '#content/model/attachment/attachment-refusal.ts'
import { webVtt } from '#content/model/attachment/subtitles.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import {
  type ArrivedFile,
  dropArrived,
  withArrivedFile,
} from '#content/newsroom/form/arrived-file.ts'
import { refuseWithoutStorage } from '#content/newsroom/form/storage-refusal.ts'
import { isNewsroom } from '#content/newsroom/people/user-access.ts'
import { claimFiles, dropNote, removeUnused } from '#content/newsroom/photo/file-removal.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import type { Attachment } from '#content/store/payload-types.ts'
import { refuseField } from '#content/store/refused.ts'
import { afterCommit } from '#content/store/transactions.ts'
import { recordWithoutRights, returnFiles } from './attachment-withholding.ts'

/** A file that is kept and has no record yet. */
export interface TakenFile extends VerifiedAttachment {
  path: string
  /** Its claim on its folder, which ends when its record is stored. */
  claim: string
  /** Until when its content might be used, if the rights to it have ended: its file is not at its address. */
  ended?: string
}

/** The key in the request's context under which a file that is kept is passed on. */
export const ATTACHMENT_TAKEN = 'takenAttachment'
const CLAIMS = 'attachmentClaims'

/** Before an attachment is saved: takes its file in. Outside the transaction of the save, as it may be large. */
export const takeAttachment: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || req.context[ATTACHMENT_TAKEN]) {
    return args
  }
  if (req.payloadAPI !== 'local' && !(await isNewsroom({ req }))) return args
  const say = sayIn(req.i18n)
  const { file } = req
  if (!file) {
    // Payload would otherwise fetch the address that a request may name.
    if (operation === 'create') refuseField(req, 'attachments', 'file', say('Pilih berkasnya.'))
    return args
  }
  try {
    const taken = await keepAttachment(req, file, file.name)
    req.context[ATTACHMENT_TAKEN] = taken
    req.context[CLAIMS] = [...claimsOf(req.context), taken.claim]
  } catch (error) {
    refuseWithoutStorage(error, req)
    if (!(error instanceof AttachmentRefused)) throw error
    refuseField(req, 'attachments', 'file', error.messageIn(say), say('Berkas'))
  }
  return args
}

/**
 * Verifies a file and keeps it at its address. Content that nobody may show any more stays away: a person is told, and the
 * file of an import waits with that of the record without rights.
 * @throws {AttachmentRefused} naming the file and the fault, in Indonesian
 */
export const keepAttachment = (
  req: PayloadRequest,
  file: ArrivedFile,
  name: string,
): Promise<TakenFile> =>
  withArrivedFile(file, async (source) => {
    const verified = await verifyAttachment(source, name)
    const slug = slugOf(name.replace(/\.\w+$/, '')) || verified.format
    const path = attachmentPath(verified.digest, slug, verified.format)
    const ended = await recordWithoutRights(req, folderOf(path), new Date())
    if (ended && req.payloadAPI !== 'local') {
      throw new AttachmentRefused(name, { reason: 'withheld', title: ended.title })
    }
    const folder = ended ? withheldFolder(folderOf(path)) : folderOf(path)
    const claim = await claimFiles(photoStorage(), [{ folder }])
    await photoStorage().take(`${folder}${path.slice(folderOf(path).length)}`, source)
    return { ...verified, path, claim, ...(ended?.expiresAt && { ended: ended.expiresAt }) }
  })

/** Claims the folder of a file until its record is stored. */
async function claim(req: PayloadRequest, path: string): Promise<void> {
  const name = await claimFiles(photoStorage(), [{ folder: folderOf(path) }])
  req.context[CLAIMS] = [...claimsOf(req.context), name]
}

const claimsOf = (context: Record<string, unknown>): string[] =>
  (context[CLAIMS] as string[] | undefined) ?? []

/** Writes what the file says of itself into the record, and keeps the captions as a file. */
export const describeAttachment: CollectionBeforeValidateHook<Attachment> = async ({
  data = {},
  originalDoc,
  req,
}) => {
  const taken = req.context[ATTACHMENT_TAKEN] as TakenFile | undefined
  delete req.context[ATTACHMENT_TAKEN]
  // Payload sends the stored captions along with every change.
  const isChanged =
    data.captions !== undefined && (data.captions ?? null) !== (originalDoc?.captions ?? null)
  const captions = isChanged ? await keptCaptions(data.captions, req) : {}
  const names = new Set([...claimsOf(req.context), ...(taken ? [taken.claim] : [])])
  await afterCommit(req, async () => {
    for (const name of names) await dropNote(photoStorage(), name)
  })
  const expiresAt = data.expiresAt === undefined ? originalDoc?.expiresAt : data.expiresAt
  const staysAway = !taken && hasExpired(expiresAt, new Date())
  if (originalDoc?.withheld && !staysAway) {
    // After the commit: a save that is refused gives nothing back. A file that is replaced stays away.
    const returned = taken ? { captionsPath: originalDoc.captionsPath ?? null } : originalDoc
    await afterCommit(req, () => returnFiles(returned, photoStorage()))
  }
  if (!taken) {
    // New captions lie at an address: the worker takes them from there.
    const isSeen = originalDoc?.withheld && (!staysAway || isChanged)
    return { ...data, ...captions, ...(isSeen && { withheld: false }) }
  }
  const { format, path, seconds, pages, width, height, ended } = taken
  return {
    ...data,
    ...captions,
    format,
    mimeType: MEDIA_TYPES[format],
    path,
    seconds: seconds ?? null,
    pages: pages ?? null,
    withheld: ended !== undefined,
    ...(ended && { expiresAt: ended }),
    width: width ?? null,
    height: height ?? null,
  }
}

async function keptCaptions(
  text: string | null | undefined,
  req: PayloadRequest,
): Promise<Pick<Attachment, 'captionsPath'>> {
  const captions = text && webVtt(text)
  if (!captions) return { captionsPath: null }
  const path = captionsPath(createHash('sha256').update(captions).digest('hex'))
  try {
    await claim(req, path)
    await photoStorage().write(path, Buffer.from(captions))
  } catch (error) {
    refuseWithoutStorage(error, req)
    throw error
  }
  return { captionsPath: path }
}

/** Removes the files of an attachment that was refused after they were kept, unless a record uses them. */
export const discardAttachment: CollectionAfterErrorHook = async ({ context, req }) => {
  await dropArrived(req)
  const names = claimsOf(context)
  delete context[CLAIMS]
  for (const name of names) await removeUnused(req.payload, photoStorage(), name)
}
