import { noteTags } from '#content/page-record/page-record.ts'
import { store } from '#content/store/store.ts'
import { authorTag, slugTag } from '#content/tag/tags.ts'
import type { Author } from './author.ts'

/** The author at `slug`; `undefined` where there is none. */
export async function authorAt(slug: string): Promise<Author | undefined> {
  noteTags(slugTag(`penulis/${slug}`))
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'authors',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
  })
  const [author] = docs
  if (!author) return undefined
  noteTags(authorTag(author.id))
  const { id, name, kind, role, bio } = author
  return { id, slug, name, kind, ...(role && { role }), ...(bio && { bio }) }
}
