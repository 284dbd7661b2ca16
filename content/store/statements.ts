/**
 * Statements in SQL, for what Payload's queries cannot say: counting in bulk, leasing, full text. They run in
 * the transaction of a request where one is given, so that they stand or fall with its save.
 * @module
 */
import { sql } from '@payloadcms/db-sqlite'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'

/** A statement written with {@link sql}: its values are sent as parameters. */
export type Statement = ReturnType<typeof sql>

/** Builds a {@link Statement}: `` sql`select … where id = ${id}` ``. */
export { sql }

/** Which database is below; where the two differ, there are two statements. */
export const dialectOf = (payload: Payload): 'sqlite' | 'postgres' =>
  adapterOf(payload).name === 'postgres' ? 'postgres' : 'sqlite'

/**
 * Runs `statement` and gives its rows as `row` reads them.
 * @throws {z.ZodError} when a row is not what `row` says
 */
export async function runStatement<Row = never>(
  payload: Payload,
  statement: Statement,
  { req, row }: { req?: PayloadRequest; row?: z.ZodType<Row> } = {},
): Promise<Row[]> {
  const adapter = adapterOf(payload)
  const id = await req?.transactionID
  const db = id === undefined ? adapter.drizzle : (adapter.sessions[id]?.db ?? adapter.drizzle)
  const { rows } = (await adapter.execute({
    db: db as NonNullable<Parameters<typeof adapter.execute>[0]['db']>,
    sql: statement,
  })) as { rows: unknown[] }
  return row ? z.array(row).parse(rows) : []
}

const adapterOf = (payload: Payload): DrizzleAdapter => payload.db as unknown as DrizzleAdapter
