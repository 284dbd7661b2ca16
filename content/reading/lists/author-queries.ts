import { z } from 'zod'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { authorTag, slugTag } from '#content/base/page-record/tags.ts'
import type { Author, AuthorLink } from '#content/model/filing/author.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** The longest list that is still useful to choose from. */
const MOST_AUTHORS = 200

const linkRow = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'desk']),
})

/** The author at `slug`; `undefined` if there is none. */
export async function authorAt(slug: string): Promise<Author | undefined> {
  noteTags(slugTag(`penulis/${slug}`))
  const [author] = await runStatement(
    await store(),
    sql`select id, slug, name, kind, role, bio from authors where slug = ${slug}`,
    { row: linkRow.extend({ role: z.string().nullable(), bio: z.string().nullable() }) },
  )
  if (!author) return undefined
  noteTags(authorTag(author.id))
  const { id, name, kind, role, bio } = author
  return { id, slug, name, kind, ...(role && { role }), ...(bio && { bio }) }
}

/** Authors by name, for a form; a large newsroom gets the first of them only. */
export async function authorLinks(): Promise<AuthorLink[]> {
  const authors = await runStatement(
    await store(),
    sql`select id, slug, name, kind from authors order by name, id limit ${MOST_AUTHORS}`,
    { row: linkRow },
  )
  noteTags(...authors.map(({ id }) => authorTag(id)))
  return authors
}
