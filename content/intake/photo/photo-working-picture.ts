import type { Sharp } from 'sharp'
import type { Area, PlannedRendition, Size } from '#content/model/photo/photo-recipe.ts'
import { sharp } from './photo-engine.ts'
import { WHITE } from './photo-ground.ts'
import { MOST_PIXELS, type VerifiedPhoto } from './photo-verification.ts'

/** A decoded photo: upright, opaque, sRGB, and no larger than its renditions need. */
export interface WorkingPicture {
  /** Returns `area` of the upright original in its frame, scaled to `size`. */
  cut(area: Area, size: Size): Sharp
}

/** Decodes a photo for the planned files. It is kept in memory as raw pixels, at most 240 MB. */
export async function uprightPicture(
  photo: VerifiedPhoto,
  planned: readonly Pick<PlannedRendition, 'area' | 'width'>[],
): Promise<WorkingPicture> {
  const needed = Math.max(...planned.map((file) => file.width / file.area.width))
  const scale = Math.min(1, needed)
  const { data, info } = await upright(photo)
    .flatten({ background: photo.ground ?? WHITE })
    .resize(atLeastOne(photo.width * scale), atLeastOne(photo.height * scale), { fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const across = info.width / photo.width
  const down = info.height / photo.height
  return {
    cut: (area, size) => {
      const left = Math.min(info.width - 1, Math.round(area.left * across))
      const top = Math.min(info.height - 1, Math.round(area.top * down))
      return sharp(data, {
        raw: { width: info.width, height: info.height, channels: info.channels },
      })
        .extract({
          left,
          top,
          width: Math.min(info.width - left, atLeastOne(area.width * across)),
          height: Math.min(info.height - top, atLeastOne(area.height * down)),
        })
        .resize(size.width, size.height, { fit: 'fill' })
    },
  }
}

/** The photo the right way up, and of it what its frame leaves. */
function upright({ pixels, frame }: VerifiedPhoto): Sharp {
  const whole = sharp(pixels, { failOn: 'error', limitInputPixels: MOST_PIXELS }).autoOrient()
  return frame ? whole.rotate(frame.turn).extract(frame.area) : whole
}

/** The average colour of a picture, as `#rrggbb`; `whole` is all of it. */
export async function averageColour(picture: WorkingPicture, whole: Area): Promise<string> {
  const pixel = await picture.cut(whole, { width: 1, height: 1 }).raw().toBuffer()
  return `#${pixel.toString('hex', 0, 3)}`
}

const atLeastOne = (length: number) => Math.max(1, Math.round(length))
