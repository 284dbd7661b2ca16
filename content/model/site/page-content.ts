import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'

/** A static page at `/halaman/<slug>`, such as Redaksi or Pedoman Media Siber. */
export interface Page {
  slug: string
  title: string
  body: readonly Block<Photo>[]
  /** What the newsroom has still to fill; it is left out of `body`. */
  openPlaces: readonly string[]
  updatedAt: Date
}
