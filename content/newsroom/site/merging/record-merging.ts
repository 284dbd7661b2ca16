/**
 * Merges topics and authors that the newsroom has twice.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  authorTag,
  listTags,
  slugTag,
  topicTag,
  unknownAddressTag,
} from '#content/base/page-record/tags.ts'
import { type AuthorRecord, joinedAuthor } from '#content/model/filing/author.ts'
import { indexStories } from '#content/newsroom/search/search-reindexing.ts'
import { noteOldAddresses } from '#content/newsroom/site/old-address-rows.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { idOf } from '#content/store/reference.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { type MergedKind, REFERENCES } from './references.ts'

const TAGS = { topics: topicTag, authors: authorTag }
const LIST_TAGS = { topics: listTags.topic, authors: listTags.author }

/**
 * Gives everything that has `from` to `into`, in drafts and earlier versions as well, leads the address of `from` there,
 * and deletes `from`. An author is also given what is only written about the other. Returns how many stories changed
 * hands. It is one transaction, the one of `req`.
 */
export async function mergeRecords(
  req: PayloadRequest,
  kind: MergedKind,
  from: { id: number; slug: string },
  into: number,
): Promise<number> {
  const { payload } = req
  const { page, lists, single } = REFERENCES[kind]
  const stories = await storiesOf(req, kind, from.id)
  for (const { table, column } of lists) {
    const [rows, id] = [sql.raw(table), sql.raw(column)]
    // Rows are made and deleted, not changed: what lists stories watches for that.
    await runStatement(
      payload,
      sql`insert into ${rows} ("order", parent_id, path, ${id})
        select min(r."order"), r.parent_id, r.path, cast(${into} as integer) from ${rows} r
        where r.${id} = ${from.id} and not exists (select 1 from ${rows} o
          where o.parent_id = r.parent_id and o.path = r.path and o.${id} = ${into})
        group by r.parent_id, r.path`,
      { req },
    )
    await runStatement(payload, sql`delete from ${rows} where ${id} = ${from.id}`, { req })
  }
  for (const { table, column } of single) {
    const id = sql.raw(column)
    await runStatement(
      payload,
      sql`update ${sql.raw(table)} set ${id} = ${into} where ${id} = ${from.id}`,
      { req },
    )
  }
  if (kind === 'authors') await joinAuthors(req, from.id, into)
  const target = kind === 'topics' ? { topic: into } : { author: into }
  await payload.delete({ collection: kind, id: from.id, depth: 0, req })
  await noteOldAddresses(payload, [{ address: `/${page}/${from.slug}`, target }], {
    replaces: true,
    req,
  })
  await indexStories(payload, stories, req)
  await purgeAfterCommit(req, [
    ...[from.id, into].flatMap((id) => [TAGS[kind](id), LIST_TAGS[kind](id)]),
    slugTag(`${page}/${from.slug}`),
    listTags.sitemap,
    unknownAddressTag,
  ])
  return stories.length
}

async function joinAuthors(req: PayloadRequest, from: number, into: number): Promise<void> {
  const recordOf = async (id: number): Promise<AuthorRecord> => {
    const author = await req.payload.findByID({ collection: 'authors', id, depth: 0, req })
    const { role, bio, photo, accounts } = author
    return { role, bio, photo: photo ? idOf(photo) : null, accounts }
  }
  const data = joinedAuthor(await recordOf(into), await recordOf(from))
  if (Object.keys(data).length === 0) return
  await req.payload.update({ collection: 'authors', id: into, data, depth: 0, req })
}

async function storiesOf(req: PayloadRequest, kind: MergedKind, id: number): Promise<number[]> {
  const { lists } = REFERENCES[kind]
  const column = sql.raw(lists[0]?.column ?? '')
  const rows = await runStatement(
    req.payload,
    sql`select distinct parent_id as id from articles_rels where ${column} = ${id} order by parent_id`,
    { req, row: z.object({ id: z.number() }) },
  )
  return rows.map((row) => row.id)
}
