import { z } from 'zod'
import { type AddressShape, addressShape } from '#content/base/address/address-shape.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'

/** Whether something may be at `path`, by one indexed query at most. Only the route knows whether it is still there. */
export async function isKnownAddress(path: string): Promise<boolean> {
  const shape = addressShape(path)
  if (!('slug' in shape)) return shape.kind === 'other'
  const found = await runStatement(await store(), statementFor(shape), {
    row: z.object({ id: z.number() }),
  })
  return found.length > 0
}

/** Every statement uses the unique index of a slug. */
function statementFor({ kind, slug }: Extract<AddressShape, { slug: string }>): Statement {
  switch (kind) {
    case 'story':
      return sql`select id from articles where slug = ${slug} and first_published_at is not null
        union all select id from old_slugs where slug = ${slug} limit 1`
    // Other systems have their stories at the root.
    case 'section':
      return sql`select id from sections where slug = ${slug}
        union all select id from articles where slug = ${slug} and first_published_at is not null
        union all select id from old_slugs where slug = ${slug} limit 1`
    case 'topic':
      return sql`select id from topics where slug = ${slug}`
    case 'author':
      return sql`select id from authors where slug = ${slug}`
    case 'page':
      return sql`select id from pages where slug = ${slug}`
  }
}
