import type { Payload } from 'payload'
import { z } from 'zod'
import type { SeenNode } from '#content/model/health/node-health.ts'
import { dialectOf, runStatement, sql } from '../statements.ts'
import { storedJson } from '../stored-values.ts'

const whole = z.coerce.number()
const date = z.coerce.date()
const traits = z.object({ edges: whole.optional(), renderers: whole.optional() }).catch({})
const row = z.object({
  name: z.string(),
  version: z.string(),
  since: date,
  silent: whole,
  behind: whole,
  passed_at: date.nullable(),
  traits: storedJson.pipe(traits),
})

/** The nodes that share the database of `payload`, as far as they have said so; undefined where none can. */
export async function seenNodes(payload: Payload): Promise<SeenNode[] | undefined> {
  if (dialectOf(payload) === 'sqlite') return undefined
  const rows = await runStatement(
    payload,
    sql`select n.name, n.version, n.since, n.traits,
        greatest(0, extract(epoch from now() - n.seen_at) * 1000) as silent,
        (select count(*) from purges p where p.xid >= pg_snapshot_xmin(n.snapshot)
          and not pg_visible_in_snapshot(p.xid, n.snapshot)) as behind,
        (select max(p.at) from purges p where pg_visible_in_snapshot(p.xid, n.snapshot)) as passed_at
      from nodes n order by n.name, n.since`,
    { row },
  )
  return rows.map(({ passed_at, traits: { edges, renderers }, ...node }) => ({
    ...node,
    passedAt: passed_at ?? undefined,
    edges,
    renderers,
  }))
}
