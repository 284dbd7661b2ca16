/**
 * A photo as pages use it: who made it, what it shows, and its rendered files.
 * @module
 */

/** Whether AI made or altered a picture; Peraturan Dewan Pers 1/2025 requires a label. */
export type AiUse = 'none' | 'altered' | 'generated'

/**
 * How a rendition is cropped: `full` keeps the photo's own ratio, the ratios are cropped around the focal point, and
 * `preview` is the 1200x630 card for link previews.
 */
export type Crop = 'full' | '16x9' | '4x3' | '1x1' | 'preview'

/** The file formats a photo is rendered into. */
export type PhotoFormat = 'avif' | 'webp' | 'jpeg'

/** One file of a photo. `path` is its address on the site (`/media/…`); sizes are in pixels and bytes. */
export interface Rendition {
  crop: Crop
  format: PhotoFormat
  width: number
  height: number
  /** Absent while nobody has asked for it: photos of an archive have most of their files made when they are wanted. */
  bytes?: number
  path: string
}

/** A rendition whose file was made before its photo was stored. */
export type MadeRendition = Rendition & { bytes: number }

/** A photo as pages use it. `placeholder` is a CSS colour (`#rrggbb`) shown until the file has loaded. */
export interface Photo {
  id: number
  alt: string
  caption?: string
  credit?: string
  /** The photographer, if the credit names somebody else. */
  creator?: string
  /** Pages with the terms of use, and for buying a licence. */
  licenceUrl?: string
  acquireUrl?: string
  aiUse: AiUse
  /** The size of the upright original in pixels. */
  width: number
  height: number
  placeholder: string
  /** Empty until it is rendered. */
  renditions: readonly Rendition[]
}
