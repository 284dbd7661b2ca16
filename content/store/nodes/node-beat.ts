/**
 * One reading of the purges by a node, which is its sign of life at the same time.
 *
 * What a node has read is a position among transactions, not among ids: of two saves at once, the one with the lower id
 * may commit later. All transactions before the `xmin` of a snapshot have ended, so their purges were in it. Later ones
 * that were in it too are remembered by id, in case a long transaction holds `xmin` back.
 * @module
 */
import type { Client } from 'pg'
import { z } from 'zod'
import type { PurgedPages } from '../edge-purging.ts'
import { LIFE } from './node-times.ts'
import { purgedPages } from './purged-pages.ts'

/** Ids that a node tells: nobody waits for older ones. */
const MOST_TOLD = 1_000

const xid = z
  .string()
  .regex(/^\d+$/)
  .transform((digits) => BigInt(digits))
const purge = z.object({ id: z.coerce.number().int(), xid, pages: purgedPages })
const reading = z.object({
  beats: z.coerce.number().int().nullable(),
  xmin: xid,
  others: z.coerce.number().int(),
  purges: z.array(purge),
})

const entry = z.object({
  beats: z.coerce.number().int(),
  position: xid,
  others: z.coerce.number().int(),
})

/** The number of live nodes besides `$1`. */
const OTHERS = `select count(*) from nodes as other
  where other.id <> $1 and other.seen_at > now() - $4 * interval '1 ms'`

/** How a node is known to others. */
export interface NodeName {
  readonly id: string
  readonly name: string
  readonly version: string
  /** A digest of its secret, which all nodes have to share. */
  readonly secret: string
}

/** A live node has another secret, so that whoever signed in at one would be a stranger to the other. */
export class OtherSecret extends Error {
  override name = 'OtherSecret'

  constructor(node: string) {
    super(`The node ${node} has another secret. Give all nodes the same WARTA_SECRET.`)
  }
}

/** What a node has read, and where its next reading begins. */
export interface NodePosition {
  /** The purges of earlier transactions are carried out. */
  readonly position: bigint
  /** Those of later ones that are carried out too, by id, with their transactions. */
  readonly applied: ReadonlyMap<number, bigint>
  /** The number of the last reading that the database confirmed. */
  readonly beats: number
}

/** What a reading brought. */
export interface Reading {
  readonly next: NodePosition
  /** The purges that are to be carried out, oldest first. */
  readonly pages: readonly PurgedPages[]
  /** How many other nodes are live. */
  readonly others: number
}

/**
 * Looks at who else is live.
 * @throws {OtherSecret} when one of them has another secret
 */
export async function compareSecrets(client: Client, { secret }: NodeName): Promise<void> {
  const { rows } = await client.query(
    `select name from nodes where secret <> $1 and seen_at > now() - $2 * interval '1 ms' limit 1`,
    [secret, LIFE],
  )
  const [other] = z.array(z.object({ name: z.string() })).parse(rows)
  if (other) throw new OtherSecret(other.name)
}

/** Enters a node in the table, or enters it anew; it has nothing to purge of the time before. */
export async function enterNode(
  client: Client,
  { id, name, version, secret }: NodeName,
): Promise<Omit<Reading, 'pages'>> {
  const { rows } = await client.query(
    `insert into nodes (id, name, version, secret, position)
     values ($1, $2, $3, $5, pg_snapshot_xmin(pg_current_snapshot()))
     on conflict (id) do update set position = excluded.position, applied = '{}', seen_at = now(),
       beats = nodes.beats + 1
     returning beats, position, (${OTHERS}) as others`,
    [id, name, version, LIFE, secret],
  )
  const [row] = z.array(entry).parse(rows)
  if (!row) throw new Error('The database did not enter this node.')
  const { others, ...place } = row
  return { next: { ...place, applied: new Map() }, others }
}

/** Takes a node out of the table. */
export const leaveNodes = (client: Client, { id }: NodeName): Promise<unknown> =>
  client.query('delete from nodes where id = $1', [id])

/**
 * Tells the others what the node `id` has carried out, and reads what came since. Undefined if the database does not know
 * the node's last reading: it is another one, or has lost its last transactions, as a standby may that takes over. Then
 * nobody can say what this node has missed.
 */
export async function beat(
  client: Client,
  id: string,
  { position, applied, beats }: NodePosition,
): Promise<Reading | undefined> {
  const told = [...applied.keys()].slice(-MOST_TOLD)
  const { rows } = await client.query(
    `with known as (
       update nodes set seen_at = now(), beats = beats + 1, position = $3::xid8, applied = $5::bigint[]
       where id = $1 and beats >= $2 returning beats)
     select (select beats from known) as beats,
       pg_snapshot_xmin(pg_current_snapshot()) as xmin,
       (${OTHERS}) as others,
       coalesce((select json_agg(json_build_object('id', id, 'xid', xid::text, 'pages', pages) order by id)
         from purges where xid >= $3::xid8), '[]') as purges`,
    [id, beats, String(position), LIFE, told],
  )
  const [read] = z.array(reading).parse(rows)
  if (!read || read.beats === null) return undefined
  const fresh = read.purges.filter((each) => !applied.has(each.id))
  const after = [...applied, ...fresh.map((each): [number, bigint] => [each.id, each.xid])]
  return {
    next: {
      position: read.xmin,
      applied: new Map(after.filter(([, transaction]) => transaction >= read.xmin)),
      beats: read.beats,
    },
    pages: fresh.map(({ pages }) => pages),
    others: read.others,
  }
}
