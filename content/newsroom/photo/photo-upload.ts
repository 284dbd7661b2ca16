/**
 * Handles a photo before its record is stored: verifies it, compares it with existing photos, renders every file that
 * pages need and reads its metadata. It holds no lock meanwhile; a refused photo leaves no files.
 * @module
 */
import type {
  CollectionAfterErrorHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { photoLikeness } from '#content/intake/photo/photo-likeness.ts'
import { originalName, readOriginal } from '#content/intake/photo/photo-originals.ts'
import type { RenderedPhoto } from '#content/intake/photo/photo-rendering.ts'
import { SHORTEST_SIDE, verifyPhoto } from '#content/intake/photo/photo-verification.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { frameKey, frameOf, type PhotoFrame } from '#content/model/photo/photo-frame.ts'
import { photoMoment } from '#content/model/photo/photo-moment.ts'
import type { FocalPoint } from '#content/model/photo/photo-recipe.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'
import {
  type EarlierFiles,
  filesOf,
  isMade,
  storedFolder,
} from '#content/model/photo/photo-renditions.ts'
import { arrivedBytes, dropArrived } from '#content/newsroom/form/arrived-file.ts'
import { refuseWithoutStorage } from '#content/newsroom/form/storage-refusal.ts'
import { isNewsroom } from '#content/newsroom/people/user-access.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import type { Media } from '#content/store/payload-types.ts'
import { refuseField } from '#content/store/refused.ts'
import { afterCommit, readingWith } from '#content/store/transactions.ts'
import { dropNote, removeUnused } from './file-removal.ts'
import { knownPhoto, LIKENESS_FIELDS } from './photo-duplicates.ts'
import {
  CENTRE,
  PREPARED,
  type PreparedPhoto,
  preparePhoto,
  writePhoto,
} from './photo-preparation.ts'

const WRITTEN = 'writtenPhoto'

/**
 * Before a photo is saved: processes a new file, or renders a known photo again if its focal point or frame has moved or its
 * removed files are needed again. Rendering takes seconds: see {@link readingWith}.
 */
export const renderUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || req.context[PREPARED]) return args
  if (req.payloadAPI !== 'local' && !(await isNewsroom({ req }))) return args
  if (operation === 'create' && req.payloadAPI !== 'local' && !req.file) {
    // Payload would otherwise fetch the address that a request may name.
    const say = sayIn(req.i18n)
    refuseField(req, 'media', 'file', say('Pilih berkas foto.'), say('Berkas foto'))
  }
  const data = ('data' in args ? args.data : {}) as SubmittedPhoto
  const before = 'id' in args ? await storedPhoto(Number(args.id), req) : undefined
  try {
    const prepared = req.file
      ? await arrivedPhoto(req.file, data, before, req)
      : before && (await renderedAnew(data, before))
    if (prepared) req.context[PREPARED] = prepared
  } catch (error) {
    refuseWithoutStorage(error, req)
    if (!(error instanceof PhotoRefused)) throw error
    const say = sayIn(req.i18n)
    if (!req.file && error.reason === 'too-small') {
      const message = say(
        'Sisi pendek potongan ini kurang dari {limit} piksel. Pilih bagian yang lebih besar.',
        { limit: SHORTEST_SIDE },
      )
      refuseField(req, 'media', 'frame', message, say('Potongan foto'))
    }
    refuseField(req, 'media', 'file', error.messageIn(say), say('Berkas foto'))
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
  const isOver = before && hasExpired(expiryOf(data, before), new Date())
  if (isOver && req.payloadAPI !== 'local') {
    refuseField(
      req,
      'media',
      'file',
      sayIn(req.i18n)('Hak atas foto ini sudah berakhir. Isi tanggal akhir yang baru dahulu.'),
    )
  }
  const verified = await verifyPhoto(await arrivedBytes(file), file.name)
  const likeness = await photoLikeness(verified.pixels)
  if (!data.acceptDuplicate && req.payloadAPI !== 'local') {
    const arrival = { ...verified, likeness, original: originalName(verified) }
    const known = await knownPhoto(req, arrival, before?.id)
    if (known) {
      refuseField(
        req,
        'media',
        'acceptDuplicate',
        sayIn(req.i18n)(
          'Foto ini sudah ada: “{alt}” ({address}). Pakai foto itu, atau tandai bahwa foto ini tetap disimpan.',
          { alt: known.alt, address: `/admin/collections/media/${known.id}` },
        ),
      )
    }
  }
  // Another picture has nothing of the part that was chosen of the one before.
  const isOther = before && originalName(verified) !== before.original
  if (isOther && frameKey(chosenFrame(data, before)) === frameKey(frameOf(before.frame))) {
    data.frame = null
  }
  const prepared = await writePhoto(verified, likeness, file.name, {
    focal: focalOf(data, before),
    frame: chosenFrame(data, before),
  })
  req.context[WRITTEN] = prepared
  return prepared
}

/** Renders the photo again if its focal point or its frame has moved, or if it has no files and may be shown. */
async function renderedAnew(
  data: SubmittedPhoto,
  before: Media,
): Promise<PreparedPhoto | undefined> {
  const focal = focalOf(data, before)
  const frame = chosenFrame(data, before)
  const isBack = before.withheld && !hasExpired(expiryOf(data, before), new Date())
  const hasMoved =
    focal.x !== before.focusX ||
    focal.y !== before.focusY ||
    frameKey(frame) !== frameKey(frameOf(before.frame))
  if (!before.original || !(hasMoved || isBack)) return undefined
  const bytes = await readOriginal(photoStorage(), before.original)
  return bytes && preparePhoto(bytes, before.filename ?? 'foto', { focal, frame })
}

const expiryOf = (data: SubmittedPhoto, before: Media) =>
  data.expiresAt === undefined ? before.expiresAt : data.expiresAt

const focalOf = (data: SubmittedPhoto, before: Media | undefined): FocalPoint => ({
  x: data.focusX ?? before?.focusX ?? CENTRE.x,
  y: data.focusY ?? before?.focusY ?? CENTRE.y,
})

const chosenFrame = (data: SubmittedPhoto, before: Media | undefined): PhotoFrame =>
  frameOf(data.frame === undefined ? before?.frame : data.frame)

async function storedPhoto(id: number, req: PayloadRequest): Promise<Media | undefined> {
  const photo = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    ...readingWith(req),
  })
  return photo ?? undefined
}

/** Writes the results of rendering into the record, and the file's metadata where the desk wrote nothing. */
export const describeUpload: CollectionBeforeValidateHook<Media> = async ({
  data = {},
  originalDoc,
  req,
}) => {
  const prepared =
    (req.context[PREPARED] as PreparedPhoto | undefined) ??
    // A bulk change of photos runs no `beforeOperation` hook per photo.
    (originalDoc?.id === undefined ? undefined : await renderedAnew(data, originalDoc))
  if (!prepared) return data
  delete req.context[PREPARED]
  const { rendered, information, original, likeness, claim } = prepared
  await afterCommit(req, () => dropNote(photoStorage(), claim))
  const moment = information.dateCreated && photoMoment(information.dateCreated)
  return {
    ...data,
    original,
    ...Object.fromEntries(LIKENESS_FIELDS.map((name, index) => [name, likeness[index]])),
    // A recut makes all files. Those of before that nobody has asked for yet are still known by their addresses.
    folder:
      (rendered.renditions.every(isMade)
        ? originalDoc?.folder
        : storedFolder(rendered.renditions)) ?? null,
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

/** The photo's earlier files: they stay online, and are removed with it when its rights end. */
function withEarlier(
  before: Partial<Media> | undefined,
  { renditions }: RenderedPhoto,
): EarlierFiles {
  const now = storedFolder(renditions)
  return filesOf(before ?? {}).filter((files) => files.folder !== now)
}

/** Removes the files of a photo that was refused after they were written, unless a record uses them. */
export const discardUpload: CollectionAfterErrorHook = async ({ context, req }) => {
  await dropArrived(req)
  const written = context[WRITTEN] as PreparedPhoto | undefined
  if (!written) return
  delete context[WRITTEN]
  await removeUnused(req.payload, photoStorage(), written.claim)
}
