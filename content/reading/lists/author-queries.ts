import { z } from 'zod'
import { isWebAddress } from '#content/base/address/web-address.ts'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { authorTag, slugTag } from '#content/base/page-record/tags.ts'
import {
  AUTHOR_NETWORKS,
  type AuthorLink,
  type AuthorProfile,
} from '#content/model/filing/author.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { photoOf } from '#content/newsroom/story/record/photo-record.ts'
import { photoColumns, photoShape, storedPhotoOf } from '#content/reading/stories/photo-rows.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** The longest list that is still useful to choose from. */
const MOST_AUTHORS = 200

const linkRow = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'desk']),
})

const profileRow = linkRow.extend({
  role: z.string().nullable(),
  bio: z.string().nullable(),
  ...photoShape.shape,
})

const accountRow = z.object({ network: z.enum(AUTHOR_NETWORKS), url: z.string() })

/** The author at `slug`; `undefined` if there is none. The photo is left out once its rights have ended at `now`. */
export async function authorAt(slug: string, now = new Date()): Promise<AuthorProfile | undefined> {
  noteTags(slugTag(`penulis/${slug}`))
  const payload = await store()
  const [row] = await runStatement(
    payload,
    sql`select a.id, a.slug, a.name, a.kind, a.role, a.bio, ${photoColumns}
      from authors a left join media m on m.id = a.photo_id where a.slug = ${slug}`,
    { row: profileRow },
  )
  if (!row) return undefined
  noteTags(authorTag(row.id))
  const accounts = await runStatement(
    payload,
    sql`select network, url from authors_accounts where _parent_id = ${row.id} order by _order`,
    { row: accountRow },
  )
  const { id, name, kind, role, bio } = row
  const stored = storedPhotoOf(row)
  const photo = stored ? photoOf(stored, now) : undefined
  return {
    id,
    slug,
    name,
    kind,
    ...(role && { role }),
    ...(bio && { bio }),
    ...(photo && { photo }),
    accounts: accounts.filter(({ url }) => isWebAddress(url)),
  }
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
