import type { Photo } from '#content/model/photo/photo.ts'
import type { Block } from '#content/model/story/body.ts'

/** A static page at `/halaman/<slug>`, such as Redaksi or Pedoman Media Siber. */
export interface Page {
  slug: string
  title: string
  body: readonly Block<Photo>[]
  updatedAt: Date
}
