import type { Payload } from 'payload'
import { dialectOf, runStatement, sql } from '../statements.ts'
import { IS_LIVE, KEPT } from './node-times.ts'

/** Removes purges and nodes that nobody has asked for since a day, and silent nodes whose name a live one has. */
export async function dropOldPurges(payload: Payload): Promise<void> {
  if (dialectOf(payload) === 'sqlite') return
  const before = sql`now() - ${KEPT} * interval '1 ms'`
  await runStatement(payload, sql`delete from purges where at < ${before}`)
  await runStatement(payload, sql`delete from nodes where seen_at < ${before}`)
  // Of a node that was killed and came back before it counted as silent, or was replaced while it died.
  const live = sql.raw(IS_LIVE)
  await runStatement(
    payload,
    sql`delete from nodes where seen_at < now() - interval '1 min'
      and name in (select name from nodes where ${live})`,
  )
}
