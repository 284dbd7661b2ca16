/**
 * Plans the files a photo is rendered into, and the part of the photo that each shows.
 * @module
 */
import type { Crop, PhotoFormat } from './photo.ts'

/** Part of every file's digest: increment it when a change here or in the encoders changes the files. */
export const RECIPE_VERSION = 1

/** The point that every crop keeps, in percent from the left and top of the upright picture. */
export interface FocalPoint {
  x: number
  y: number
}

/** Width and height in pixels. */
export interface Size {
  width: number
  height: number
}

/** A rectangle of the upright original, in whole pixels. */
export interface Area extends Size {
  left: number
  top: number
}

/** A file to render: `area` is the part of the original that it shows. */
export interface PlannedRendition extends Size {
  crop: Crop
  format: PhotoFormat
  area: Area
}

/** The widths of a crop in some formats. The photo's own width replaces those that it does not reach. */
interface Step {
  crop: Crop
  formats: readonly PhotoFormat[]
  widths: readonly number[]
}

const EVERY_FORMAT = ['avif', 'webp', 'jpeg'] as const

const STEPS: readonly Step[] = [
  { crop: '16x9', formats: EVERY_FORMAT, widths: [320, 480, 640, 960, 1280, 1600] },
  { crop: '4x3', formats: EVERY_FORMAT, widths: [160, 320, 480] },
  // For structured data: 16:9, 4:3 and 1:1 of at least 1200 pixels (Google Search Central, Article).
  { crop: '4x3', formats: ['jpeg'], widths: [1200] },
  { crop: '1x1', formats: ['jpeg'], widths: [1200] },
  { crop: 'full', formats: EVERY_FORMAT, widths: [480, 800, 1200, 1600] },
  { crop: 'preview', formats: ['jpeg'], widths: [1200] },
]

const RATIOS: Readonly<Record<Exclude<Crop, 'full'>, number>> = {
  '16x9': 16 / 9,
  '4x3': 4 / 3,
  '1x1': 1,
  preview: 1200 / 630,
}

/** The greatest height of `full` in pixels: a long infographic stays legible, and below WebP's limit of 16,383. */
const TALLEST_FULL = 4800

/**
 * Lists the files to render of a photo of this upright size, without duplicates. Only the preview is ever enlarged,
 * because a link preview card must have 1200x630 pixels.
 */
export function photoRecipe(photo: Size, focal: FocalPoint): PlannedRendition[] {
  const planned = STEPS.flatMap(({ crop, formats, widths }) => {
    const area = cropArea(photo, crop, focal)
    const own = crop === 'preview' ? Number.POSITIVE_INFINITY : widestOf(crop, area)
    return reached(widths, own).flatMap((width) =>
      formats.map((format) => ({ crop, format, width, height: heightOf(crop, area, width), area })),
    )
  })
  const unique = new Map(planned.map((file) => [`${file.crop}-${file.width}.${file.format}`, file]))
  return [...unique.values()]
}

/** The largest part of the photo in the crop's ratio, with the focal point as near its centre as possible. */
export function cropArea(photo: Size, crop: Crop, focal: FocalPoint): Area {
  if (crop === 'full') return { left: 0, top: 0, width: photo.width, height: photo.height }
  const ratio = RATIOS[crop]
  const width = Math.min(photo.width, Math.max(1, Math.round(photo.height * ratio)))
  const height = Math.min(photo.height, Math.max(1, Math.round(photo.width / ratio)))
  return {
    left: around((photo.width * focal.x) / 100, width, photo.width),
    top: around((photo.height * focal.y) / 100, height, photo.height),
    width,
    height,
  }
}

const around = (point: number, length: number, whole: number) =>
  Math.max(0, Math.min(whole - length, Math.round(point - length / 2)))

const widestOf = (crop: Crop, area: Area) =>
  crop === 'full'
    ? Math.max(1, Math.min(area.width, Math.floor((TALLEST_FULL * area.width) / area.height)))
    : area.width

const reached = (widths: readonly number[], own: number) => [
  ...new Set(widths.map((width) => Math.min(width, own))),
]

function heightOf(crop: Crop, area: Area, width: number): number {
  const ratio = crop === 'full' ? area.width / area.height : RATIOS[crop]
  return Math.max(1, Math.round(width / ratio))
}
