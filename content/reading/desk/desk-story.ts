import type { AiUse, Rendition } from '#content/model/photo/photo.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** A story in the form of the desk: any field may still be empty, and empty text counts as missing. */
export interface DeskStory {
  headline: string
  summary: string
  /** The beginning of the body, used if there is no summary. */
  opening: string
  slug: string
  section: { name: string; slug: string } | undefined
  genre: Genre
  photo: DeskPhoto | undefined
  /** Caption and credit that copy brought without the photo, on one line; empty without such copy. */
  awaitedPhoto: string
  /** Number of names in the byline. */
  authors: number
  publishedAt: Date | undefined
}

/** A photo chosen at the desk. */
export interface DeskPhoto {
  id: number
  alt: string
  caption: string
  credit: string
  aiUse: AiUse
  /** What the file's own metadata says. */
  aiInFile: AiUse
  /** Width of the original in pixels. */
  width: number
  renditions: readonly Rendition[]
  /** When the rights end and the photo leaves the site. */
  expiresAt: Date | undefined
}
