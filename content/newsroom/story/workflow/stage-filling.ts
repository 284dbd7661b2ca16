import type { Payload } from 'payload'
import { z } from 'zod'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { runStatement, sql } from '#content/store/statements.ts'

const changed = z.object({ id: z.number() })

/** Sets the stage of stories from before stages existed. Later runs find nothing to do. */
export async function fillStages(payload: Payload): Promise<void> {
  const published = await runStatement(
    payload,
    sql`update articles as a set stage = 'published'
      where stage = 'draft' and ${visibleSql} returning id`,
    { row: changed },
  )
  const withdrawn = await runStatement(
    payload,
    sql`update articles set stage = 'withdrawn'
      where stage = 'draft' and first_published_at is not null returning id`,
    { row: changed },
  )
  if (published.length + withdrawn.length === 0) return
  await runStatement(
    payload,
    sql`update articles set stage = 'corrected'
      where stage = 'published' and id in (select _parent_id from articles_corrections)`,
  )
  for (const stage of ['published', 'corrected', 'withdrawn']) {
    await runStatement(
      payload,
      sql`update _articles_v set version_stage = ${stage}
        where latest = true and parent_id in (select id from articles where stage = ${stage})`,
    )
  }
}
