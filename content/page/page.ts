import type { Block } from '#content/article/article-body.ts'
import type { Photo } from '#content/media/photo.ts'

/** A static page, such as Redaksi or Pedoman Media Siber; it is at `/halaman/<slug>`. */
export interface Page {
  slug: string
  title: string
  body: readonly Block<Photo>[]
  updatedAt: Date
}
