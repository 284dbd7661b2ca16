/**
 * Purges as rows of PostgreSQL, which every edge reads (`node-following.ts`). A row commits with the save that it follows, so
 * that none is lost; the notification after the commit is only the bell.
 * @module
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { PurgedPages } from '../edge-purging.ts'
import { runStatement, sql } from '../statements.ts'
import { CHANNEL, LEASE, LIFE } from './node-times.ts'

/** Milliseconds between two looks at who has passed a purge: short at first, since it takes some milliseconds. */
const PAUSES = [3, 5, 10, 20]

const written = z.object({ id: z.coerce.number().int() })
const node = z.object({ name: z.string() })

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
  return () => beHeard(payload, row.id)
}

async function beHeard(payload: Payload, purge: number): Promise<void> {
  const deadline = performance.now() + LEASE
  let behind: string[] = []
  try {
    behind = await nodesBehind(payload, purge)
    if (behind.length === 0) return
    await runStatement(payload, sql`select pg_notify(${CHANNEL}, ${String(purge)})`)
    for (let look = 0; performance.now() < deadline; look += 1) {
      await delay(PAUSES[look] ?? PAUSES.at(-1))
      behind = await nodesBehind(payload, purge)
      if (behind.length === 0) return
    }
  } catch (error) {
    // Without the database nobody can say who has passed it. After the lease, only those that have are ready.
    await delay(Math.max(0, deadline - performance.now()))
    payload.logger.warn({ err: error, msg: `Nobody could say which nodes passed purge ${purge}.` })
    return
  }
  payload.logger.warn(
    `${behind.join(', ')} did not pass purge ${purge} in ${LEASE} ms, and will not be ready before.`,
  )
}

/** The live nodes that have not passed a purge. */
async function nodesBehind(payload: Payload, purge: number): Promise<string[]> {
  const rows = await runStatement(
    payload,
    sql`select n.name from nodes n, purges p
      where p.id = ${purge} and n.seen_at > now() - ${LIFE} * interval '1 ms'
        and not (p.xid < n.position or p.id = any(n.applied))
      order by n.name`,
    { row: node },
  )
  return rows.map(({ name }) => name)
}
