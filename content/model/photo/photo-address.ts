import { createHash } from 'node:crypto'
import type { Crop, PhotoFormat } from './photo.ts'
import { type FocalPoint, RECIPE_VERSION } from './photo-recipe.ts'

const EXTENSIONS: Readonly<Record<PhotoFormat, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
}

/** What the files of a photo depend on, besides its focal point. */
export interface DigestedPhoto {
  bytes: Uint8Array
  ground?: string
  frame?: { key: string }
}

/**
 * The digest in the addresses of a photo's files, 16 hexadecimal digits of SHA-256 over the original, the focal point,
 * the recipe, a `ground` other than white and a `frame` that is not the whole: a changed photo gets new addresses, while the old ones stay up for
 * existing link previews.
 */
export function photoDigest(photo: DigestedPhoto, focal: FocalPoint): string {
  const { bytes, ground, frame } = photo
  return createHash('sha256')
    .update(bytes)
    .update(`|${focal.x},${focal.y}|${RECIPE_VERSION}`)
    .update(`${ground ? `|${ground}` : ''}${frame ? `|${frame.key}` : ''}`)
    .digest('hex')
    .slice(0, 16)
}

/**
 * The path of a rendered file.
 * @example renditionPath('0f…', { crop: '16x9', format: 'jpeg', width: 1600 }) // '/media/0f…/16x9-1600.jpg'
 */
export function renditionPath(
  digest: string,
  file: { crop: Crop; format: PhotoFormat; width: number },
): string {
  return `/media/${digest}/${file.crop}-${file.width}.${EXTENSIONS[file.format]}`
}

/** The folder of a photo's files, given the path of one of them. */
export const renditionFolder = (path: string): string => path.slice(0, path.lastIndexOf('/'))
