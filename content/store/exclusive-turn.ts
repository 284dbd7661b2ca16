import { sql } from '@payloadcms/db-postgres'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { PayloadRequest } from 'payload'

/**
 * Makes the transaction of `req` wait until no other holds the turn called `name`, and keeps it until
 * the end of the transaction: what is checked and then written cannot be overtaken. SQLite has one writer
 * anyway; PostgreSQL has advisory locks.
 */
export async function takeTurn(req: PayloadRequest, name: string): Promise<void> {
  const adapter = req.payload.db as unknown as DrizzleAdapter
  if (adapter.name !== 'postgres') return
  const id = await req.transactionID
  const session = id === undefined ? undefined : adapter.sessions[id]
  if (!session) return
  await adapter.execute({
    db: session.db,
    sql: sql`select pg_advisory_xact_lock(hashtext(${name}))`,
  })
}
