/**
 * What a photo is to a page: who made it, what it shows, and the files it was rendered into once.
 * @module
 */

/** Whether a picture was made or changed by AI; Peraturan Dewan Pers 1/2025 asks for the label. */
export type AiUse = 'none' | 'altered' | 'generated'

/**
 * How a rendition was cut. `full` keeps the photo's own ratio, the ratios are cut around the focal
 * point, `preview` is the 1200x630 card that link previews show.
 */
export type Crop = 'full' | '16x9' | '4x3' | '1x1' | 'preview'

/** The file formats a photo is rendered into. */
export type PhotoFormat = 'avif' | 'webp' | 'jpeg'

/** One finished file of a photo. `path` is its address below the site (`/media/…`), sizes in pixels and bytes. */
export interface Rendition {
  crop: Crop
  format: PhotoFormat
  width: number
  height: number
  bytes: number
  path: string
}

/** A photo as pages use it. `placeholder` is a CSS colour (`#rrggbb`) shown until the file arrives. */
export interface Photo {
  id: number
  alt: string
  caption?: string
  credit?: string
  /** Who made it, where that is somebody else than who is credited. */
  creator?: string
  /** Where the terms of use stand, and where a licence can be had. */
  licenceUrl?: string
  acquireUrl?: string
  aiUse: AiUse
  /** Size of the upright original in pixels. */
  width: number
  height: number
  placeholder: string
  /** Empty until it is rendered. */
  renditions: readonly Rendition[]
}
