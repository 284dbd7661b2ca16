/**
 * Keeps the search true of what is said in attachments.
 * @module
 */
import type { CollectionAfterChangeHook } from 'payload'
import { z } from 'zod'
import { listTags } from '#content/base/page-record/tags.ts'
import { indexStored } from '#content/newsroom/search/search-hooks.ts'
import { partIds } from '#content/newsroom/story/record/story-record.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import type { Attachment } from '#content/store/payload-types.ts'
import { endOf, purgeAfterCommit } from '#content/store/purge.ts'
import { dialectOf, runStatement, sql } from '#content/store/statements.ts'
import { storedJson } from '#content/store/stored-values.ts'

/** The fields by which a story is found. */
const FOUND_BY = ['title', 'transcript', 'captions', 'expiresAt', 'withheld'] as const

/** Whether the story `s` shows attachments, as their index has it: `articles_attached_idx`. */
const ATTACHED = {
  sqlite: sql`instr(s.body, '"blockType":"attachment"') > 0`,
  postgres: sql`position('"blockType": "attachment"' in s.body::text) > 0`,
}

/** Lets searches find the stories that show a changed attachment by its words as they are now. */
export const findByNewWords: CollectionAfterChangeHook<Attachment> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const isOther = FOUND_BY.some((name) => (doc[name] || null) !== (previousDoc?.[name] || null))
  if (operation === 'create' || !isOther) return doc
  const rows = await runStatement(
    req.payload,
    // No story that was saved before the attachment shows it.
    sql`select a.id as id, a.body as body from articles a
      where a.id in (select s.id from articles s
        where ${ATTACHED[dialectOf(req.payload)]} and s.updated_at >= ${doc.createdAt}) and ${visibleSql}`,
    { req, row: z.object({ id: z.number(), body: storedJson }) },
  )
  const shown = rows.filter(({ body }) => partIds(body).attachments.includes(doc.id))
  if (shown.length === 0) return doc
  await indexStored(
    shown.map(({ id }) => id),
    req,
  )
  await purgeAfterCommit(req, endOf([listTags.search]))
  return doc
}
