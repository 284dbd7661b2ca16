import { noteTags } from '#content/base/page-record/page-record.ts'
import { authorTag, slugTag } from '#content/base/page-record/tags.ts'
import type { Author, AuthorLink } from '#content/model/filing/author.ts'
import { store } from '#content/newsroom/newsroom.ts'

/** The longest list that is still useful to choose from. */
const MOST_AUTHORS = 200

/** The author at `slug`; `undefined` if there is none. */
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

/** Authors by name, for a form; a large newsroom gets the first of them only. */
export async function authorLinks(): Promise<AuthorLink[]> {
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'authors',
    sort: ['name', 'id'],
    limit: MOST_AUTHORS,
    pagination: false,
    select: { slug: true, name: true, kind: true },
  })
  noteTags(...docs.map(({ id }) => authorTag(id)))
  return docs.map(({ id, slug, name, kind }) => ({ id, slug, name, kind }))
}
