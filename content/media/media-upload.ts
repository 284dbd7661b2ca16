/**
 * What happens to a photo before its record is stored: verified, rendered into every file that pages need,
 * its own words read. Nothing is locked meanwhile; a refused photo leaves nothing.
 * @module
 */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'
import { environment } from '#content/environment/environment.ts'
import type { Media } from '#content/store/payload-types.ts'
import { type PhotoInformation, photoInformation } from './photo-information.ts'
import { keepOriginal, readOriginal } from './photo-originals.ts'
import type { FocalPoint } from './photo-recipe.ts'
import { PhotoRefused } from './photo-refusal.ts'
import { type RenderedPhoto, renderPhoto } from './photo-rendering.ts'
import { diskPhotoStorage } from './photo-storage.ts'
import { verifyPhoto } from './photo-verification.ts'

/** A photo whose files are written, and whose record is not yet. */
export interface PreparedPhoto {
  fileName: string
  bytes: Buffer
  /** Name of the kept original, made of its content: by it the photo is found again. */
  original: string
  rendered: RenderedPhoto
  /** What the file says of itself. */
  information: PhotoInformation
}

const CENTRE: FocalPoint = { x: 50, y: 50 }
const PREPARED = 'preparedPhoto'

/** Where this installation keeps its photos: `media/` is served, `originals/` is not. */
const photoStorage = () => diskPhotoStorage(environment().dataDir)

/**
 * Verifies a photo and writes its files.
 * @throws {PhotoRefused} naming the file and what is wrong, in Indonesian
 */
export async function preparePhoto(
  bytes: Buffer,
  fileName: string,
  focal: FocalPoint = CENTRE,
): Promise<PreparedPhoto> {
  const verified = await verifyPhoto(bytes, fileName)
  const information = await photoInformation(bytes)
  const storage = photoStorage()
  const rendered = await renderPhoto(verified, focal, storage)
  const original = await keepOriginal(storage, verified)
  return { fileName, bytes, original, rendered, information }
}

/** The record of a prepared photo: a new one, or the one that the same file has already. */
export async function storePhoto(
  prepared: PreparedPhoto,
  words: { alt: string; caption?: string; credit?: string; aiUse: Media['aiUse'] },
  req: PayloadRequest,
): Promise<number> {
  const { payload } = req
  const { docs } = await payload.find({
    collection: 'media',
    where: { original: { equals: prepared.original }, alt: { equals: words.alt } },
    limit: 1,
    pagination: false,
    req,
  })
  if (docs[0]) return docs[0].id
  const { fileName, bytes } = prepared
  const record = await payload.create({
    collection: 'media',
    data: { ...words, focusX: CENTRE.x, focusY: CENTRE.y },
    file: { name: fileName, data: bytes, size: bytes.length, mimetype: 'image/jpeg' },
    context: { [PREPARED]: prepared },
    req,
  })
  return record.id
}

/** Before a save of a photo: renders a new file, and a known one anew where its focal point has moved. */
export const renderUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || req.context[PREPARED]) return args
  const data = ('data' in args ? args.data : {}) as Partial<Media>
  const focal = { x: data.focusX ?? CENTRE.x, y: data.focusY ?? CENTRE.y }
  try {
    if (req.file) {
      const { data: bytes, name } = req.file
      req.context[PREPARED] = await preparePhoto(bytes, name, focal)
    }
  } catch (error) {
    if (!(error instanceof PhotoRefused)) throw error
    const errors = [{ path: 'file', message: error.message }]
    throw new ValidationError({ collection: 'media', errors, req }, req.t)
  }
  return args
}

/** Puts what the rendering found into the record; the photo's own words where the desk wrote none. */
export const describeUpload: CollectionBeforeChangeHook<Media> = async ({
  data,
  originalDoc,
  req,
}) => {
  const prepared =
    (req.context[PREPARED] as PreparedPhoto | undefined) ?? (await movedFocus(data, originalDoc))
  if (!prepared) return data
  delete req.context[PREPARED]
  const { rendered, information, original } = prepared
  return {
    ...data,
    original,
    width: rendered.width,
    height: rendered.height,
    placeholder: rendered.placeholder,
    renditions: rendered.renditions as unknown as Media['renditions'],
    caption: data.caption || information.caption || null,
    credit: data.credit || information.credit || null,
    creator: data.creator || information.creator || null,
    aiInFile: information.aiUse,
    aiUse: data.aiUse && data.aiUse !== 'none' ? data.aiUse : information.aiUse,
  }
}

/** The photo cut anew around a focal point that has moved; nothing where it stayed. */
async function movedFocus(
  data: Partial<Media>,
  before: Media | undefined,
): Promise<PreparedPhoto | undefined> {
  if (!before?.original) return undefined
  const focal = { x: data.focusX ?? before.focusX, y: data.focusY ?? before.focusY }
  if (focal.x === before.focusX && focal.y === before.focusY) return undefined
  const bytes = await readOriginal(photoStorage(), before.original)
  if (!bytes) return undefined
  return preparePhoto(bytes, before.filename ?? 'foto', focal)
}
