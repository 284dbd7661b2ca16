/**
 * How many stories a list of the desk has, as far as it is worth knowing. Payload counts all of them for each page: in an
 * archive of a million that takes longer than the page, and on SQLite nobody else gets an answer meanwhile.
 * @module
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { QueryDraftsArgs } from 'payload'
import { sql } from './statements.ts'

/** Up to this many are counted; a list beyond it says so many, and one more page as long as there is one. */
export const COUNTED = 10_000

/** The most rows that the present count looks at. */
const most = new AsyncLocalStorage<number>()

/** Makes the lists of drafts that `adapter` finds count no further than {@link COUNTED} and the next page. */
export function withBoundedCounts<Adapter extends DrizzleAdapter>(adapter: Adapter): Adapter {
  const queryDrafts = adapter.queryDrafts.bind(adapter)
  const countDistinct = adapter.countDistinct.bind(adapter)
  const countOf = async ({ collection, where, locale, req }: QueryDraftsArgs, bound: number) => {
    const latest = { latest: { equals: true } }
    const whole = { and: [latest, ...(where ? [where] : [])] }
    const counting = { collection, where: whole, ...(locale && { locale }), ...(req && { req }) }
    return (await most.run(bound, () => adapter.countVersions(counting))).totalDocs
  }
  Object.assign(adapter, {
    queryDrafts: (async (parameters: QueryDraftsArgs) => {
      const { limit = 0, page = 1, pagination } = parameters
      if (pagination === false || limit === 0) return queryDrafts(parameters)
      const found = await queryDrafts({ ...parameters, pagination: false })
      const before = (page - 1) * limit
      // The last page tells the number by itself.
      const isLast = found.docs.length < limit && (found.docs.length > 0 || page === 1)
      const totalDocs = isLast
        ? before + found.docs.length
        : await countOf(parameters, Math.max(COUNTED, before + limit + 1))
      const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
      return {
        ...found,
        limit,
        page,
        totalDocs,
        totalPages,
        pagingCounter: before + 1,
        hasPrevPage: page > 1,
        hasNextPage: totalPages > page,
        prevPage: page > 1 ? page - 1 : null,
        nextPage: totalPages > page ? page + 1 : null,
      }
    }) as Adapter['queryDrafts'],
    countDistinct: (async (parameters) => {
      const bound = most.getStore()
      if (bound === undefined || parameters.joins.length > 0) return countDistinct(parameters)
      const { db, tableName, where } = parameters
      const rows = (db as unknown as Counting)
        .select({ one: sql`1`.as('one') })
        .from(adapter.tables[tableName])
        .where(where)
        .limit(bound)
        .as('counted')
      const [row] = await (db as unknown as Counting).select({ count: sql`count(*)` }).from(rows)
      return Number(row?.count ?? 0)
    }) as Adapter['countDistinct'],
  })
  return adapter
}

/** What is used of Drizzle's query builder: its types know one database each. */
interface Counting {
  select(columns: Record<string, unknown>): {
    from(table: unknown): Promise<{ count: unknown }[]> & {
      where(condition: unknown): { limit(rows: number): { as(name: string): unknown } }
    }
  }
}
