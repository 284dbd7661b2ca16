import { sql } from '@payloadcms/db-postgres'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { PayloadRequest } from 'payload'

/**
 * Waits until no other transaction holds the lock called `name`, then holds it until the transaction of `req` ends, so
 * that a check and the write after it are atomic. Only PostgreSQL needs it (advisory locks): SQLite has one writer.
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
