/**
 * Chooses among a photo's files for pages, link previews and search engines.
 * @module
 */
import type { Crop, MadeRendition, Photo, PhotoFormat, Rendition } from './photo.ts'
import { isMade } from './photo-renditions.ts'

/** The data of a `<picture>`: a `srcset` for each format, the file for the `<img>`, and its size in pixels. */
export interface PictureSources {
  avif: string
  webp: string
  jpeg: string
  fallback: Rendition
  width: number
  height: number
}

/** The fallback is the smallest JPEG of at least this width in pixels: sharp enough on a phone. */
const FALLBACK_WIDTH = 480

/** The files of `crop` for a `<picture>`; `undefined` if the crop was not rendered. */
export function pictureSources(photo: Photo, crop: Crop): PictureSources | undefined {
  const files = (format: PhotoFormat) => byWidth(photo, crop, format)
  const jpegs = files('jpeg')
  const fallback = jpegs.find(({ width }) => width >= FALLBACK_WIDTH) ?? jpegs.at(-1)
  if (!fallback) return undefined
  return {
    avif: srcset(files('avif')),
    webp: srcset(files('webp')),
    jpeg: srcset(jpegs),
    fallback,
    width: fallback.width,
    height: fallback.height,
  }
}

/** Widths in the text edition, in pixels: a thumbnail, and the full width of a phone. */
const TEXT_WIDTHS = { small: 320, full: 960 } as const

/**
 * The two files of `crop` that the text edition offers; `undefined` if the crop was not rendered. Each is a single JPEG,
 * which every browser can show, and one that is made already, so that its size in bytes is known beforehand.
 */
export function textPictures(
  photo: Photo,
  crop: Crop,
): { small: MadeRendition; full: MadeRendition } | undefined {
  const jpegs = byWidth(photo, crop, 'jpeg').filter(isMade)
  const reaching = (least: number) => jpegs.find(({ width }) => width >= least) ?? jpegs.at(-1)
  const [small, full] = [reaching(TEXT_WIDTHS.small), reaching(TEXT_WIDTHS.full)]
  return small && full && { small, full }
}

/** The widest poster of a film, in pixels. */
const POSTER_WIDTH = 1280

/** The JPEG that stands for a film before it plays: a `<video>` has only one. */
export function posterFile(photo: Photo): Rendition | undefined {
  const jpegs = byWidth(photo, '16x9', 'jpeg')
  return jpegs.findLast(({ width }) => width <= POSTER_WIDTH) ?? jpegs[0]
}

/** The 1200x630 JPEG for link previews. */
export function previewRendition(photo: Photo): MadeRendition | undefined {
  return byWidth(photo, 'preview', 'jpeg').filter(isMade).at(-1)
}

/** The largest JPEGs in 16:9, 4:3 and 1:1, the ratios that Google asks for in an article's structured data. */
export function structuredImages(photo: Photo): Rendition[] {
  return (['16x9', '4x3', '1x1'] as const).flatMap((crop) => largest(photo, crop) ?? [])
}

const largest = (photo: Photo, crop: Crop) => byWidth(photo, crop, 'jpeg').at(-1)

const byWidth = (photo: Photo, crop: Crop, format: PhotoFormat) =>
  photo.renditions
    .filter((file) => file.crop === crop && file.format === format)
    .toSorted((one, other) => one.width - other.width)

const srcset = (files: readonly Rendition[]) =>
  files.map(({ path, width }) => `${path} ${width}w`).join(', ')
