import type { AiUse, Rendition } from '#content/model/photo/photo.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** A story as it stands in the desk's form: nothing of it is certain yet, and empty text is no text. */
export interface DeskStory {
  headline: string
  summary: string
  /** The beginning of the body, shown where there is no summary. */
  opening: string
  slug: string
  section: { name: string; slug: string } | undefined
  genre: Genre
  photo: DeskPhoto | undefined
  /** How many names stand in the byline. */
  authors: number
  publishedAt: Date | undefined
}

/** A photo as the desk chose it. */
export interface DeskPhoto {
  id: number
  alt: string
  caption: string
  credit: string
  aiUse: AiUse
  /** What the file itself says. */
  aiInFile: AiUse
  /** Of the original, in pixels. */
  width: number
  renditions: readonly Rendition[]
  /** When its rights end and it leaves the site. */
  expiresAt: Date | undefined
}
