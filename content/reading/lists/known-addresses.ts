import { z } from 'zod'
import { type AddressShape, addressShape } from '#content/base/address/address-shape.ts'
import { oldAddressKey } from '#content/base/address/old-address.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { oldAddressStatement } from '#content/reading/lists/old-addresses.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'

/**
 * Whether something may be at `address` (path and query), or was in another system: by one indexed query, or two where
 * nothing is. Only the route knows whether it is still there.
 */
export async function isKnownAddress(address: string): Promise<boolean> {
  const [path = '', query] = address.split('?')
  const shape = addressShape(path)
  // The front page is always there, but not at the number of a story in another system.
  const isNumber = path === '/' && query !== undefined && oldAddressKey(address) !== undefined
  if (shape.kind === 'other' && !isNumber) return true
  if ('slug' in shape && (await isFound(statementFor(shape)))) return true
  const old = oldAddressStatement(address)
  return old !== undefined && (await isFound(old))
}

const isFound = async (statement: Statement): Promise<boolean> =>
  (await runStatement(await store(), statement, { row: z.object({ id: z.number() }) })).length > 0

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
