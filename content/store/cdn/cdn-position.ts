/**
 * Which purges a CDN has been told: a snapshot of PostgreSQL, as for a node (`nodes/node-beat.ts`), in one row for all
 * nodes. The row is a lease, too: of several workers, one tells the CDN. It is not in backups.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import type { PurgedPages } from '../edge-purging.ts'
import { IS_LIVE, KEPT, MARGIN } from '../nodes/node-times.ts'
import { purgedPages } from '../nodes/purged-pages.ts'
import { runStatement, sql } from '../statements.ts'

const KEY = 'cdn'
/** Seconds for which a worker has the row: longer than it can take. */
const LEASE = 120
/** Purges that are told one by one; after more, the CDN forgets everything. */
const MOST_READ = 5_000

const due = z.object({ is_due: z.boolean() })
const claim = z.object({ snapshot: z.string().nullable() })
const reading = z.object({
  snapshot: z.string(),
  is_ahead: z.boolean(),
  purges: z.array(purgedPages),
})

/** The purges that the CDN has not been told, and where it stands once it has. */
export interface Untold {
  readonly pages: readonly PurgedPages[]
  readonly snapshot: string
}

/** The condition that the purge `p` is not in the snapshot `read`. */
const fresh = (read: string) => sql`(p.xid >= pg_snapshot_xmax(${read}::pg_snapshot)
  or p.xid = any(array(select pg_snapshot_xip(${read}::pg_snapshot))))`

/**
 * Takes the purges that the CDN called `name` has not been told, for this process alone. Undefined if there are none, if
 * another process has them, or if a live node has not passed them yet: the CDN would ask it for the old page.
 */
export async function takeUntold(payload: Payload, name: string): Promise<Untold | undefined> {
  const [look] = await runStatement(
    payload,
    sql`select not exists (select 1 from payload_kv where key = ${KEY} and data->>'cdn' = ${name}
        and (data->>'at')::timestamptz > now() - interval '1 h')
      or exists (select 1 from purges p, payload_kv where key = ${KEY} and
        (p.xid >= pg_snapshot_xmax((data->>'snapshot')::pg_snapshot)
          or p.xid = any(array(select pg_snapshot_xip((data->>'snapshot')::pg_snapshot))))) as is_due`,
    { row: due },
  )
  if (!look?.is_due) return undefined
  const [place] = await runStatement(
    payload,
    sql`insert into payload_kv (key, data) values (${KEY}, jsonb_build_object('cdn', ${name}::text, 'until', now() + ${LEASE} * interval '1 s'))
      on conflict (key) do update set data = (payload_kv.data || excluded.data) - case
        when payload_kv.data->>'cdn' = ${name} and (payload_kv.data->>'at')::timestamptz > now() - ${KEPT - MARGIN} * interval '1 ms'
          then array[]::text[] else array['snapshot', 'at'] ||
            case when payload_kv.data->>'cdn' = ${name} then array[]::text[] else array['failing'] end end
      where (payload_kv.data->>'until')::timestamptz <= now()
      returning data->>'snapshot' as snapshot`,
    { row: claim },
  )
  if (!place) return undefined
  const read = place.snapshot
  const [found] = await runStatement(
    payload,
    read === null
      ? sql`select pg_current_snapshot()::text as snapshot, false as is_ahead, '["everything"]'::json as purges`
      : sql`select pg_current_snapshot()::text as snapshot,
          exists (select 1 from purges p, nodes n where ${fresh(read)} and ${sql.raw(IS_LIVE)}
            and not pg_visible_in_snapshot(p.xid, n.snapshot)) as is_ahead,
          (select coalesce(json_agg(pages order by id), '[]') from (
            select p.id, p.pages from purges p where ${fresh(read)} limit ${MOST_READ + 1}) as untold) as purges`,
    { row: reading },
  )
  if (!found || found.is_ahead) {
    await release(payload, 0)
    return undefined
  }
  const pages: readonly PurgedPages[] =
    found.purges.length > MOST_READ ? ['everything'] : found.purges
  return { pages, snapshot: found.snapshot }
}

/** Notes that the CDN called `name` has been told everything up to `snapshot`. */
export async function noteTold(payload: Payload, name: string, snapshot: string): Promise<void> {
  await runStatement(
    payload,
    sql`update payload_kv set data = jsonb_build_object('cdn', ${name}::text, 'snapshot', ${snapshot}::text, 'at', now(), 'until', now())
      where key = ${KEY}`,
  )
}

/** Leaves the purges to whoever takes them in `seconds`; with the `reason` if the CDN did not take them. */
export async function release(payload: Payload, seconds: number, reason?: string): Promise<void> {
  const failing =
    reason === undefined
      ? sql``
      : sql` || jsonb_build_object('failing', jsonb_build_object('reason', ${reason}::text,
          'since', coalesce(data->'failing'->>'since', now()::text)))`
  await runStatement(
    payload,
    sql`update payload_kv set data = data || jsonb_build_object('until', now() + ${seconds} * interval '1 s')${failing} where key = ${KEY}`,
  )
}
