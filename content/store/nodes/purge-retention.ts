import type { Payload } from 'payload'
import { dialectOf, runStatement, sql } from '../statements.ts'
import { KEPT } from './node-times.ts'

/** Removes purges and nodes that nobody has asked for since a day. */
export async function dropOldPurges(payload: Payload): Promise<void> {
  if (dialectOf(payload) === 'sqlite') return
  const before = sql`now() - ${KEPT} * interval '1 ms'`
  await runStatement(payload, sql`delete from purges where at < ${before}`)
  await runStatement(payload, sql`delete from nodes where seen_at < ${before}`)
}
