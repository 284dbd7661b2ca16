/**
 * Prepares a photo's files before its record exists: verified, compared, rendered and written.
 * @module
 */
import type { PayloadRequest } from 'payload'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { framedPhoto } from '#content/intake/photo/photo-framing.ts'
import { type PhotoInformation, photoInformation } from '#content/intake/photo/photo-information.ts'
import { photoLikeness } from '#content/intake/photo/photo-likeness.ts'
import { keepOriginal, originalName } from '#content/intake/photo/photo-originals.ts'
import {
  measurePhoto,
  type RenderedPhoto,
  renderPhoto,
} from '#content/intake/photo/photo-rendering.ts'
import { type VerifiedPhoto, verifyPhoto } from '#content/intake/photo/photo-verification.ts'
import { firstFiles } from '#content/model/photo/first-files.ts'
import { photoDigest } from '#content/model/photo/photo-address.ts'
import { type PhotoFrame, WHOLE_PHOTO } from '#content/model/photo/photo-frame.ts'
import type { FocalPoint } from '#content/model/photo/photo-recipe.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import type { Statement } from '#content/store/statements.ts'
import { claimFiles } from './file-removal.ts'
import { addRights, rightsData } from './photo-rights-keeping.ts'

/** A photo whose record is not written yet. Its files are, unless rendering is left to the worker. */
export interface PreparedPhoto {
  fileName: string
  bytes: Buffer
  /** Name of the kept original, derived from its content, so that the same file has the same name. */
  original: string
  likeness: readonly string[]
  rendered: RenderedPhoto
  /** The metadata in the file. */
  information: PhotoInformation
  /** Its claim on its files (`file-removal.ts`), which ends when its record is stored. */
  claim: string
}

/** The focal point where none was chosen. */
export const CENTRE: FocalPoint = { x: 50, y: 50 }
/** The key in the request's context under which hooks pass the prepared photo on. */
export const PREPARED = 'preparedPhoto'

/** How a photo is prepared. */
export interface PreparationOptions {
  /** The middle if left out. */
  focal?: FocalPoint
  /** The whole photo if left out. */
  frame?: PhotoFrame
  /**
   * Which files are written: all of them if left out; `first` for a photo of an archive, whose others are made when
   * somebody asks for them (`asked-renditions.ts`); `none` if it is only measured and the worker writes them
   * (`waiting-photos.ts`).
   */
  files?: 'first' | 'none'
}

/**
 * Verifies a photo and writes its files.
 * @throws {PhotoRefused} naming the file and the fault, in Indonesian
 */
export async function preparePhoto(
  bytes: Buffer,
  fileName: string,
  options: PreparationOptions = {},
): Promise<PreparedPhoto> {
  const verified = await verifyPhoto(bytes, fileName)
  return writePhoto(verified, await photoLikeness(verified.pixels), fileName, options)
}

/**
 * Writes the files of a verified photo.
 * @throws {PhotoRefused} if its frame leaves too few pixels
 */
export async function writePhoto(
  verified: VerifiedPhoto,
  likeness: readonly string[],
  fileName: string,
  { focal = CENTRE, frame = WHOLE_PHOTO, files }: PreparationOptions,
): Promise<PreparedPhoto> {
  const { bytes } = verified
  const photo = framedPhoto(verified, frame, fileName)
  const information = await photoInformation(bytes)
  const storage = photoStorage()
  const claim = await claimFiles(storage, [
    { original: originalName(verified), folder: `/media/${photoDigest(photo, focal)}` },
  ])
  const rendered =
    files === 'none'
      ? await measurePhoto(photo, focal)
      : await renderPhoto(photo, focal, storage, files && firstFiles)
  const original = await keepOriginal(storage, verified)
  return { fileName, bytes, original, likeness, rendered, information, claim }
}

/** With what a photo is stored besides its words. */
export interface StoringOptions {
  /** Called with what an editor should check. */
  onRemark?: (remark: string) => void
  /** It came in copy of an agency. */
  isOfAgency?: boolean
  /** Which stories, rows `a` of `articles`, are of whoever sent it. */
  itsStories?: Statement | undefined
}

/**
 * Returns the id of the record of a prepared photo: a new one, or the existing one of the same file with the same
 * `alt`.
 */
export async function storePhoto(
  prepared: PreparedPhoto,
  words: Pick<IncomingPicture, 'alt' | 'caption' | 'credit' | 'assumed' | 'aiUse' | 'rights'>,
  req: PayloadRequest,
  { onRemark, isOfAgency = false, itsStories }: StoringOptions = {},
): Promise<number> {
  const { payload } = req
  const { docs } = await payload.find({
    collection: 'media',
    where: { original: { equals: prepared.original }, alt: { equals: words.alt } },
    limit: 1,
    pagination: false,
    req,
  })
  const [known] = docs
  if (known) {
    for (const remark of await addRights(known, { ...words.rights, isOfAgency, itsStories }, req)) {
      onRemark?.(remark)
    }
    return known.id
  }
  const { fileName, bytes, information } = prepared
  const { alt, aiUse, assumed = [] } = words
  const wordsFor = (name: 'caption' | 'credit') =>
    (assumed.includes(name) && information[name]) || words[name] || null
  const record = await payload.create({
    collection: 'media',
    data: {
      alt,
      caption: wordsFor('caption'),
      credit: wordsFor('credit'),
      aiUse,
      ...rightsData({ ...words.rights, isOfAgency }),
      needsWords: assumed.some((name) => !information[name]),
      focusX: CENTRE.x,
      focusY: CENTRE.y,
    },
    file: { name: fileName, data: bytes, size: bytes.length, mimetype: 'image/jpeg' },
    context: { [PREPARED]: prepared },
    req,
  })
  return record.id
}
