/**
 * Raw SQL for what Payload's queries cannot express: bulk counting, leases, full-text search. A statement runs in the
 * transaction of `req` if one is given, so that it commits or rolls back with the save.
 * @module
 */
import { sql } from '@payloadcms/db-sqlite'
import { SQLiteSyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { OneWriterClient } from './sqlite-client.ts'

/** A statement built with {@link sql}; its values are sent as parameters. */
export type Statement = ReturnType<typeof sql>

/** Builds a {@link Statement}: `` sql`select … where id = ${id}` ``. */
export { sql }

/** The list `1, 2, 3` for `in (…)`. */
export const idList = (ids: readonly number[]): Statement =>
  sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )

/** The columns of `table` for fields of these names: `a.original_url as "originalUrl"`. */
export const columnsOf = (table: string, fields: readonly string[]): Statement =>
  sql.raw(
    fields
      .map(
        (name) =>
          `${table}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`,
      )
      .join(', '),
  )

/** The SQL dialect of the database. */
export const dialectOf = (payload: Payload): 'sqlite' | 'postgres' =>
  adapterOf(payload).name === 'postgres' ? 'postgres' : 'sqlite'

/**
 * Runs `statement` and returns its rows, parsed by `row`.
 * @throws {z.ZodError} when a row does not match `row`
 */
export async function runStatement<Row = never>(
  payload: Payload,
  statement: Statement,
  { req, row }: { req?: PayloadRequest; row?: z.ZodType<Row> } = {},
): Promise<Row[]> {
  const adapter = adapterOf(payload)
  const id = await req?.transactionID
  if (id === undefined && dialectOf(payload) === 'sqlite') {
    const { sql: text, params } = sqlite.sqlToQuery(statement)
    if (/^\s*select\b/i.test(text)) {
      const found = await clientOf(adapter).rows(text, params)
      return row ? z.array(row).parse(found) : []
    }
  }
  const db = id === undefined ? adapter.drizzle : (adapter.sessions[id]?.db ?? adapter.drizzle)
  const { rows } = (await adapter.execute({
    db: db as NonNullable<Parameters<typeof adapter.execute>[0]['db']>,
    sql: statement,
  })) as { rows: unknown[] }
  return row ? z.array(row).parse(rows) : []
}

/** Writes statements as SQLite reads them. */
const sqlite = new SQLiteSyncDialect()

const clientOf = (adapter: DrizzleAdapter): OneWriterClient =>
  (adapter as unknown as { client: OneWriterClient }).client

const adapterOf = (payload: Payload): DrizzleAdapter => payload.db as unknown as DrizzleAdapter
