/**
 * What happens to a photo before its record is stored: verified, compared with those that are there, rendered into
 * every file that pages need, its own words read. Nothing is locked meanwhile; a refused photo leaves nothing.
 * @module
 */
import type {
  CollectionAfterErrorHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'
import { type DeskText, sayIn } from '#content/base/desk-words/say.ts'
import { photoLikeness } from '#content/intake/photo/photo-likeness.ts'
import { originalName, readOriginal } from '#content/intake/photo/photo-originals.ts'
import type { RenderedPhoto } from '#content/intake/photo/photo-rendering.ts'
import { verifyPhoto } from '#content/intake/photo/photo-verification.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { photoMoment } from '#content/model/photo/photo-moment.ts'
import type { FocalPoint } from '#content/model/photo/photo-recipe.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'
import { type EarlierFiles, filesOf, storedFolder } from '#content/model/photo/photo-renditions.ts'
import { isNewsroom } from '#content/newsroom/people/user-access.ts'
import type { Media } from '#content/store/payload-types.ts'
import { knownPhoto, LIKENESS_FIELDS } from './photo-duplicates.ts'
import {
  CENTRE,
  PREPARED,
  type PreparedPhoto,
  photoStorage,
  preparePhoto,
  writePhoto,
} from './photo-preparation.ts'

const WRITTEN = 'writtenPhoto'

/**
 * Before a save of a photo: takes a new file in, and renders a known one anew where its focal point has moved or its
 * files are wanted again. Photos are read without the save's own transaction: rendering takes seconds.
 */
export const renderUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || req.context[PREPARED]) return args
  if (req.payloadAPI !== 'local' && !(await isNewsroom({ req }))) return args
  const data = ('data' in args ? args.data : {}) as SubmittedPhoto
  const before = 'id' in args ? await storedPhoto(Number(args.id), req) : undefined
  try {
    const prepared = req.file
      ? await arrivedPhoto(req.file, data, before, req)
      : before && (await renderedAnew(data, before))
    if (prepared) req.context[PREPARED] = prepared
  } catch (error) {
    if (!(error instanceof PhotoRefused)) throw error
    refuse(req, 'file', error.told(sayIn(req.i18n)))
  }
  return args
}

type SubmittedPhoto = Partial<Media>

async function arrivedPhoto(
  file: NonNullable<PayloadRequest['file']>,
  data: SubmittedPhoto,
  before: Media | undefined,
  req: PayloadRequest,
): Promise<PreparedPhoto> {
  const verified = await verifyPhoto(file.data, file.name)
  const likeness = await photoLikeness(file.data)
  if (!data.acceptDuplicate && req.payloadAPI !== 'local') {
    const arrival = { ...verified, likeness, original: originalName(verified) }
    const known = await knownPhoto(req.payload, arrival, before?.id)
    if (known) {
      refuse(
        req,
        'acceptDuplicate',
        sayIn(req.i18n)(
          'Foto ini sudah ada: “{alt}” ({address}). Pakai foto itu, atau tandai bahwa foto ini tetap disimpan.',
          { alt: known.alt, address: `/admin/collections/media/${known.id}` },
        ),
      )
    }
  }
  const prepared = await writePhoto(verified, likeness, file.name, {
    focal: focalOf(data, before),
  })
  req.context[WRITTEN] = prepared
  return prepared
}

/** The photo cut anew around a focal point that has moved, or rendered where it has no files and may be shown. */
async function renderedAnew(
  data: SubmittedPhoto,
  before: Media,
): Promise<PreparedPhoto | undefined> {
  const focal = focalOf(data, before)
  const isBack = before.withheld && !hasExpired(expiryOf(data, before), new Date())
  if (!before.original || (focal.x === before.focusX && focal.y === before.focusY && !isBack)) {
    return undefined
  }
  const bytes = await readOriginal(photoStorage(), before.original)
  return bytes && preparePhoto(bytes, before.filename ?? 'foto', { focal })
}

const expiryOf = (data: SubmittedPhoto, before: Media) =>
  data.expiresAt === undefined ? before.expiresAt : data.expiresAt

const focalOf = (data: SubmittedPhoto, before: Media | undefined): FocalPoint => ({
  x: data.focusX ?? before?.focusX ?? CENTRE.x,
  y: data.focusY ?? before?.focusY ?? CENTRE.y,
})

async function storedPhoto(id: number, { payload }: PayloadRequest): Promise<Media | undefined> {
  const photo = await payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true })
  return photo ?? undefined
}

/** Puts what the rendering found into the record; the photo's own words where the desk wrote none. */
export const describeUpload: CollectionBeforeValidateHook<Media> = async ({
  data = {},
  originalDoc,
  req,
}) => {
  const prepared =
    (req.context[PREPARED] as PreparedPhoto | undefined) ??
    // Many photos changed at once have had no hook of their own before.
    (originalDoc?.id === undefined ? undefined : await renderedAnew(data, originalDoc))
  if (!prepared) return data
  delete req.context[PREPARED]
  const { rendered, information, original, likeness } = prepared
  const moment = information.dateCreated && photoMoment(information.dateCreated)
  return {
    ...data,
    original,
    ...Object.fromEntries(LIKENESS_FIELDS.map((name, index) => [name, likeness[index]])),
    earlier: withEarlier(originalDoc, rendered),
    withheld: rendered.renditions.length === 0,
    width: rendered.width,
    height: rendered.height,
    placeholder: rendered.placeholder,
    renditions: rendered.renditions as unknown as Media['renditions'],
    alt: data.alt || information.alt || '',
    caption: data.caption || information.caption || null,
    credit: data.credit || information.credit || null,
    creator: data.creator || information.creator || null,
    aiInFile: information.aiUse,
    takenAt: data.takenAt || moment || null,
    place: data.place || information.place || null,
    rightsNote: data.rightsNote || information.copyright || null,
    aiUse: data.aiUse && data.aiUse !== 'none' ? data.aiUse : information.aiUse,
  }
}

/** The files that the photo had before: they stay up, and go with it when its rights end. */
function withEarlier(
  before: Partial<Media> | undefined,
  { renditions }: RenderedPhoto,
): EarlierFiles {
  const now = storedFolder(renditions)
  return filesOf(before ?? {}).filter((files) => files.folder !== now)
}

/** A photo that was refused after its files were written leaves none, unless another photo is the same file. */
export const discardUpload: CollectionAfterErrorHook = async ({ context, req }) => {
  const written = context[WRITTEN] as PreparedPhoto | undefined
  if (!written) return
  delete context[WRITTEN]
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { original: { equals: written.original } },
  })
  if (totalDocs > 0) return
  const storage = photoStorage()
  await storage.remove(`/media/${written.rendered.digest}`)
  await storage.remove(`/originals/${written.original}`)
}

/** What the desk calls the places that a refusal names. */
const LABELS = {
  file: 'Berkas foto',
  acceptDuplicate: 'Foto yang sudah ada',
} as const satisfies Record<string, DeskText>

function refuse(req: PayloadRequest, path: keyof typeof LABELS, message: string): never {
  throw new ValidationError(
    { collection: 'media', errors: [{ path, message, label: sayIn(req.i18n)(LABELS[path]) }], req },
    req.t,
  )
}
