/**
 * Index entries read by SQL. Payload would make a document of each story field by field, which takes longer than
 * indexing it.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { searchedText, TEXT_NAMES, type TextName, textField } from '#content/model/story/fields.ts'
import { spokenTexts } from '#content/newsroom/attachment/spoken-texts.ts'
import { entryTexts } from '#content/newsroom/live/entry-texts.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { columnsOf, idList, runStatement, sql } from '#content/store/statements.ts'
import { storedJson, storedTime } from '#content/store/stored-values.ts'
import type { IndexEntry } from './story-index.ts'

const SEARCHED = TEXT_NAMES.filter((name) => textField(name).search !== undefined)

const text = z.string().nullable()

const entryShape = z.object({
  ...(Object.fromEntries(SEARCHED.map((name) => [name, text])) as Record<TextName, typeof text>),
  id: z.number(),
  publishedAt: storedTime,
  section: z.number(),
  body: storedJson,
})

const authorShape = z.object({ story: z.number(), author: z.number() })

/** The index entries of those among the stories `ids` that readers see, as the transaction of `req` finds them. */
export async function visibleEntries(
  ids: readonly number[],
  req: PayloadRequest,
): Promise<IndexEntry[]> {
  if (ids.length === 0) return []
  const rows = await runStatement(
    req.payload,
    sql`select a.id as id, a.published_at as "publishedAt", a.section_id as section, a.body as body,
        ${columnsOf('a', SEARCHED)}
      from articles a where a.id in (${idList(ids)}) and ${visibleSql} and a.published_at is not null
      order by a.id`,
    { req, row: entryShape },
  )
  const authors = Map.groupBy(
    await runStatement(
      req.payload,
      sql`select r.parent_id as story, r.authors_id as author from articles_rels r
        where r.parent_id in (${idList(ids)}) and r.path = 'authors' and r.authors_id is not null
        order by r.parent_id, r."order"`,
      { req, row: authorShape },
    ),
    ({ story }) => story,
  )
  const live = await entryTexts(req.payload, ids, { req })
  const spoken = await spokenTexts(req.payload, rows, { req })
  return rows.map((row) => ({
    id: row.id,
    publishedAt: new Date(row.publishedAt),
    headline: searchedText(row, 'headline'),
    summary: searchedText(row, 'summary'),
    body: [
      textOf(row.body),
      spoken.get(row.id),
      ...(live.get(row.id) ?? []).map(({ text: words }) => words),
    ]
      .filter(Boolean)
      .join('\n'),
    section: row.section,
    authors: (authors.get(row.id) ?? []).map(({ author }) => author),
  }))
}
