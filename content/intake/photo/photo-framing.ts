/**
 * Photos in the frame that the desk chose: turned and cut, while the original stays as it is.
 * @module
 */
import { frameArea, frameKey, isWhole, type PhotoFrame } from '#content/model/photo/photo-frame.ts'
import { photoMutex, sharp } from './photo-engine.ts'
import { WHITE } from './photo-ground.ts'
import {
  MOST_PIXELS,
  PhotoRefused,
  SHORTEST_SIDE,
  type VerifiedPhoto,
} from './photo-verification.ts'

/** Pixels across of {@link wholePicture}, at most. */
const WHOLE_SIDE = 1600

/**
 * The photo in `frame`, with the size that it has there.
 * @throws {PhotoRefused} if the frame leaves too few pixels
 */
export function framedPhoto(
  photo: VerifiedPhoto,
  frame: PhotoFrame,
  fileName: string,
): VerifiedPhoto {
  if (isWhole(frame)) return photo
  const area = frameArea(photo, frame)
  const { width, height } = area
  if (Math.min(width, height) < SHORTEST_SIDE) {
    throw new PhotoRefused(fileName, { reason: 'too-small', width, height, limit: SHORTEST_SIDE })
  }
  return { ...photo, width, height, frame: { key: frameKey(frame), turn: frame.turn, area } }
}

/** The whole upright photo as a JPEG, for the desk: what a frame is chosen from. */
export function wholePicture(photo: VerifiedPhoto): Promise<Buffer> {
  return photoMutex.runExclusive(() =>
    sharp(photo.pixels, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .flatten({ background: photo.ground ?? WHITE })
      .resize(WHOLE_SIDE, WHOLE_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality: 75 })
      .toBuffer(),
  )
}
