import type { Metadata } from 'sharp'
import { heicPicture } from '#content/intake/heic/heic-picture.ts'
import type { Turn } from '#content/model/photo/photo-frame.ts'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import type { Area } from '#content/model/photo/photo-recipe.ts'
import { PhotoRefused, type Refusal } from '#content/model/photo/photo-refusal.ts'
import { fileContent, type OriginalFormat } from './photo-content.ts'
import { photoMutex, sharp } from './photo-engine.ts'
import { groundOf, WHITE } from './photo-ground.ts'

export { PhotoRefused }

/** The pixel limit: above full-frame cameras (61 megapixels), and 240 MB when decoded. */
export const MOST_PIXELS = 80_000_000

/** The least length of the shorter side in pixels: WhatsApp's previews need 300, the smallest phones are 320 wide. */
export const SHORTEST_SIDE = 320

/** A file that was fully decoded. `width` and `height` are those of the upright picture in its frame, in pixels. */
export interface VerifiedPhoto {
  /** The file as it arrived. */
  bytes: Buffer
  /** What sharp decodes: the file itself, or the picture decoded from a HEIC file. */
  pixels: Buffer
  /** The colour behind its transparent parts, as `#rrggbb`; absent if white. */
  ground?: string
  format: OriginalFormat
  width: number
  height: number
  /** What is left of the picture, if the desk turned or cut it: see `photo-framing.ts`. */
  frame?: {
    /** Tells it from other frames of the same file. */
    key: string
    turn: Turn
    /** In pixels of the upright picture after it was turned. */
    area: Area
  }
}

/**
 * Verifies an upload: recognises it by its content, checks its dimensions before decoding anything, then decodes it
 * fully.
 * @throws {PhotoRefused} if it is not an acceptable photo; the message is for the editor
 */
export async function verifyPhoto(bytes: Buffer, fileName: string): Promise<VerifiedPhoto> {
  const refused = (refusal: Refusal) => new PhotoRefused(fileName, refusal)
  if (bytes.length === 0) throw refused({ reason: 'empty' })
  if (bytes.length > MOST_BYTES) {
    throw refused({ reason: 'too-heavy', bytes: bytes.length, limit: MOST_BYTES })
  }
  const found = await fileContent(bytes)
  if (found.kind === 'animation') throw refused({ reason: 'animated' })
  if (found.kind === 'picture') throw refused({ reason: 'unsupported', content: found.content })
  if (found.kind === 'other') {
    const reason = PHOTO_NAME.test(fileName) ? 'disguised' : 'not-an-image'
    throw refused({ reason, content: found.content })
  }

  const pixels = found.format === 'heic' ? await decodedHeic(bytes, refused) : bytes
  const header = await declared(pixels)
  if (!header) throw refused({ reason: 'damaged' })
  const { width, height } = header.autoOrient
  if (width * height > MOST_PIXELS) {
    throw refused({ reason: 'too-many-pixels', width, height, limit: MOST_PIXELS })
  }
  if ((header.pages ?? 1) > 1) throw refused({ reason: 'animated' })
  if (Math.min(width, height) < SHORTEST_SIDE) {
    throw refused({ reason: 'too-small', width, height, limit: SHORTEST_SIDE })
  }
  const isWhole = await photoMutex.runExclusive(() => decodes(pixels))
  if (!isWhole) throw refused({ reason: 'damaged' })
  const ground = await photoMutex.runExclusive(() => groundOf(pixels, MOST_PIXELS))
  const { format } = found
  return { bytes, pixels, format, width, height, ...(ground !== WHITE && { ground }) }
}

async function decodedHeic(
  bytes: Buffer,
  refused: (refusal: Refusal) => PhotoRefused,
): Promise<Buffer> {
  const picture = await photoMutex.runExclusive(() => heicPicture(bytes, MOST_PIXELS))
  switch (picture.kind) {
    case 'decoded':
      return picture.jpeg
    case 'too-large': {
      const { width, height } = picture
      throw refused({ reason: 'too-many-pixels', width, height, limit: MOST_PIXELS })
    }
    case 'damaged':
      throw refused({ reason: 'undecodable' })
  }
}

const PHOTO_NAME = /\.(?:jpe?g|jfif|png|webp|avif|gif|heic|heif|tiff?|bmp)$/i

/** The metadata in the header. The pixel limit is checked by the caller, so that the refusal can name the size. */
async function declared(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return undefined
  }
}

/** Harmless flaws in files from some phones. */
const HARMLESS = /Invalid SOS parameters|extraneous bytes before marker/

async function decodes(bytes: Buffer): Promise<boolean> {
  try {
    await decode(bytes, 'warning')
    return true
  } catch (error) {
    if (!(error instanceof Error && HARMLESS.test(error.message))) return false
  }
  return decode(bytes, 'error').then(
    () => true,
    () => false,
  )
}

/** Decodes every pixel, but scales the result down to save memory. */
const decode = (bytes: Buffer, failOn: 'warning' | 'error') =>
  sharp(bytes, { failOn, limitInputPixels: MOST_PIXELS })
    .resize(64, 64, { fit: 'fill' })
    .raw()
    .toBuffer()
