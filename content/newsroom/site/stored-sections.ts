import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import type { Section } from '#content/model/filing/section.ts'
import { runStatement, sql } from '#content/store/statements.ts'

const row = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  parent: z.number().nullable(),
})

/** Every section in navigation order, as the transaction of `req` sees them if given. */
export async function storedSections(payload: Payload, req?: PayloadRequest): Promise<Section[]> {
  noteTags(siteTag)
  const rows = await runStatement(
    payload,
    sql`select id, slug, name, description, parent_id as parent from sections order by "order", id`,
    { row, ...(req && { req }) },
  )
  return rows.map(({ id, slug, name, description, parent }) => ({
    id,
    slug,
    name,
    ...(description && { description }),
    ...(parent && { parent }),
  }))
}
