/**
 * Purges as rows of PostgreSQL, which every edge reads (`node-following.ts`). A row commits with the save that it follows, so
 * that none is lost; the notification after the commit is only the bell.
 * @module
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { PurgedPages } from '../edge-purging.ts'
import { idList, runStatement, sql } from '../statements.ts'
import { CHANNEL, IS_LIVE, LEASE } from './node-times.ts'

/** Milliseconds between two looks at who has passed a purge: short at first, since it takes some milliseconds. */
const PAUSES = [3, 5, 10, 20]

const written = z.object({ id: z.coerce.number().int() })
const node = z.object({ name: z.string() })

/** The purges of one transaction, which are waited for together. */
interface Batch {
  readonly ids: number[]
  heard?: Promise<void>
}

/** The batches of transactions under way. */
const batches = new WeakMap<object, Batch>()

/**
 * Writes the purge of `pages` in the transaction of `req`, or in one of its own. What it returns rings the bell and waits
 * until every live node has passed it, at most {@link LEASE} milliseconds; those that have not are not ready by then.
 */
export async function notePurge(
  payload: Payload,
  pages: PurgedPages,
  req?: PayloadRequest,
): Promise<() => Promise<void>> {
  const [row] = await runStatement(
    payload,
    sql`insert into purges (pages) values (${JSON.stringify(pages)}::jsonb) returning id`,
    { row: written, ...(req && { req }) },
  )
  if (!row) throw new Error('The database did not say which purge it wrote.')
  const batch = await batchOf(payload, req)
  batch.ids.push(row.id)
  return () => {
    batch.heard ??= beHeard(payload, batch.ids)
    return batch.heard
  }
}

async function batchOf(payload: Payload, req: PayloadRequest | undefined): Promise<Batch> {
  const id = await req?.transactionID
  const { sessions } = payload.db as unknown as Pick<DrizzleAdapter, 'sessions'>
  const session = id === undefined ? undefined : sessions[id]
  if (!session) return { ids: [] }
  const batch = batches.get(session) ?? { ids: [] }
  batches.set(session, batch)
  return batch
}

async function beHeard(payload: Payload, purges: readonly number[]): Promise<void> {
  const deadline = performance.now() + LEASE
  const named = `purge ${purges.join(', ')}`
  let behind: string[] = []
  try {
    // Also if nobody is live: whoever only could not say so of late hears it as soon as the others.
    await runStatement(payload, sql`select pg_notify(${CHANNEL}, ${String(purges[0])})`)
    behind = await nodesBehind(payload, purges)
    if (behind.length === 0) return
    for (let look = 0; performance.now() < deadline; look += 1) {
      await delay(PAUSES[look] ?? PAUSES.at(-1))
      behind = await nodesBehind(payload, purges)
      if (behind.length === 0) return
    }
  } catch (error) {
    // Without the database nobody can say who has passed it. After the lease, only those that have are ready.
    await delay(Math.max(0, deadline - performance.now()))
    payload.logger.warn({ err: error, msg: `Nobody could say which nodes passed ${named}.` })
    return
  }
  payload.logger.warn(
    `${behind.join(', ')} did not pass ${named} in ${LEASE} ms, and will not be ready before.`,
  )
}

/** The live nodes that have not passed all of these purges. */
async function nodesBehind(payload: Payload, purges: readonly number[]): Promise<string[]> {
  const rows = await runStatement(
    payload,
    sql`select distinct n.name from nodes n, purges p
      where p.id in (${idList(purges)}) and ${sql.raw(IS_LIVE)}
        and not pg_visible_in_snapshot(p.xid, n.snapshot)
      order by n.name`,
    { row: node },
  )
  return rows.map(({ name }) => name)
}
