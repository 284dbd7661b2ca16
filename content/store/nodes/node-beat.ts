/**
 * One reading of the purges by a node, which is its sign of life at the same time.
 *
 * What a node has read is a snapshot, not an id: of two saves at once, the one with the lower id may commit later. The
 * snapshot says which transactions were open then, and which had not begun: the purges of those are still to be read, and
 * no others, however long one of them stays open.
 * @module
 */
import type { Client } from 'pg'
import { z } from 'zod'
import type { PurgedPages } from '../edge-purging.ts'
import { IS_LIVE } from './node-times.ts'
import { purgedPages } from './purged-pages.ts'

/** Purges that a reading takes one by one; after more, as of hours without the database, a node forgets all pages. */
const MOST_READ = 5_000

const snapshot = z.string().regex(/^\d+:\d+:[\d,]*$/)
const reading = z.object({
  beats: z.coerce.number().int().nullable(),
  snapshot,
  others: z.coerce.number().int(),
  /** Null if there are more than {@link MOST_READ}. */
  purges: z.array(purgedPages).nullable(),
})

const otherNode = z.object({
  name: z.string(),
  is_stranger: z.boolean(),
  media: z.string().nullable(),
})

const entry = z.object({
  beats: z.coerce.number().int(),
  snapshot,
  others: z.coerce.number().int(),
})

/**
 * The number of nodes besides `$1` that have not signed off. Silent ones are among them: after an outage of the database
 * nobody has been seen of late.
 */
const OTHERS = `select count(*) from nodes as other where other.id <> $1`

/** How a node is known to others. */
export interface NodeName {
  readonly id: string
  readonly name: string
  readonly version: string
  /** A digest of its secret, which all nodes have to share. */
  readonly secret: string
  /** How it is set up, for people. */
  readonly traits: { readonly edges: number; readonly renderers: number }
  /** Where its photos are, which has to be the same for all nodes. */
  readonly media: string
}

/** A live node has another setting of those that all must share; the message names it. */
export class OtherSettings extends Error {
  override name = 'OtherSettings'
}

/** What a node has read, and where its next reading begins. */
export interface NodePosition {
  /** A snapshot of PostgreSQL, `xmin:xmax:open`: the purges that are visible in it are carried out. */
  readonly snapshot: string
  /** The number of the last reading that the database confirmed. */
  readonly beats: number
}

/** What a reading brought. */
export interface Reading {
  readonly next: NodePosition
  /** The purges that are to be carried out, oldest first. */
  readonly pages: readonly PurgedPages[]
  /** How many other nodes have not signed off. */
  readonly others: number
}

/**
 * Enters a node for the first time. Of two that do so at once, the second one sees the first.
 * @throws {OtherSettings} when a live one has another secret, or photos elsewhere
 */
export async function enterFirst(client: Client, node: NodeName): Promise<Omit<Reading, 'pages'>> {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('warta nodes'))`)
    await compareSettings(client, node)
    const entered = await enterNode(client, node)
    await client.query('commit')
    return entered
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function compareSettings(client: Client, { secret, media }: NodeName): Promise<void> {
  const { rows } = await client.query(
    `select name, secret <> $1 as is_stranger, traits->>'media' as media from nodes
     where (secret <> $1 or traits->>'media' <> $2) and ${IS_LIVE} limit 1`,
    [secret, media],
  )
  const [other] = z.array(otherNode).parse(rows)
  if (!other) return
  // Whoever signed in at one would be a stranger to the other.
  if (other.is_stranger) {
    throw new OtherSettings(
      `The node ${other.name} has another secret. Give all nodes the same WARTA_SECRET.`,
    )
  }
  throw new OtherSettings(
    `The node ${other.name} has its photos elsewhere (${other.media}; this one: ${media}). Give all nodes the same MEDIA_URL.`,
  )
}

/**
 * Enters a node in the table, or enters it anew; it has nothing to purge of the time before. What a node of the same name
 * has left behind, since it was killed, is removed.
 */
export async function enterNode(
  client: Client,
  { id, name, version, secret, traits, media }: NodeName,
): Promise<Omit<Reading, 'pages'>> {
  await client.query(`delete from nodes where name = $1 and id <> $2 and not (${IS_LIVE})`, [
    name,
    id,
  ])
  const { rows } = await client.query(
    `insert into nodes (id, name, version, secret, traits, snapshot)
     values ($1, $2, $3, $4, $5, pg_current_snapshot())
     on conflict (id) do update set snapshot = excluded.snapshot, seen_at = now(), beats = nodes.beats + 1
     returning beats, snapshot, (${OTHERS}) as others`,
    [id, name, version, secret, JSON.stringify({ ...traits, media })],
  )
  const [row] = z.array(entry).parse(rows)
  if (!row) throw new Error('The database did not enter this node.')
  const { others, ...next } = row
  return { next, others }
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
  { snapshot: read, beats }: NodePosition,
): Promise<Reading | undefined> {
  const { rows } = await client.query(
    `with known as (
       update nodes set seen_at = now(), beats = beats + 1, snapshot = $3::pg_snapshot
       where id = $1 and beats >= $2 returning beats),
     fresh as (
       select id, pages from purges where xid >= pg_snapshot_xmax($3::pg_snapshot)
         or xid = any(array(select pg_snapshot_xip($3::pg_snapshot))) limit $4 + 1)
     select (select beats from known) as beats, pg_current_snapshot() as snapshot,
       (${OTHERS}) as others,
       case when (select count(*) from fresh) <= $4
         then (select coalesce(json_agg(pages order by id), '[]') from fresh) end as purges`,
    [id, beats, read, MOST_READ],
  )
  const [row] = z.array(reading).parse(rows)
  if (!row || row.beats === null) return undefined
  return {
    next: { snapshot: row.snapshot, beats: row.beats },
    pages: row.purges ?? ['everything'],
    others: row.others,
  }
}
