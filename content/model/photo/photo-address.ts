import { createHash } from 'node:crypto'
import type { Crop, PhotoFormat } from './photo.ts'
import { type FocalPoint, RECIPE_VERSION } from './photo-recipe.ts'

const EXTENSIONS: Readonly<Record<PhotoFormat, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
}

/**
 * What names the files of a photo: another original, focal point or recipe makes another digest, so that a
 * changed photo gets new addresses and the old ones stay up (link previews ask for that). 16 hexadecimal digits.
 */
export function photoDigest(original: Uint8Array, focal: FocalPoint): string {
  return createHash('sha256')
    .update(original)
    .update(`|${focal.x},${focal.y}|${RECIPE_VERSION}`)
    .digest('hex')
    .slice(0, 16)
}

/**
 * The address of a finished file below the site.
 * @example renditionPath('0f…', { crop: '16x9', format: 'jpeg', width: 1600 }) // '/media/0f…/16x9-1600.jpg'
 */
export function renditionPath(
  digest: string,
  file: { crop: Crop; format: PhotoFormat; width: number },
): string {
  return `/media/${digest}/${file.crop}-${file.width}.${EXTENSIONS[file.format]}`
}

/** The folder of a photo's files, from the address of one of them. */
export const renditionFolder = (path: string): string => path.slice(0, path.lastIndexOf('/'))
