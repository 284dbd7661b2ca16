/**
 * How long a purge takes from its commit to each of eight edges, and until all have told that they passed it. Each edge is
 * a process with pages in memory.
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import { z } from 'zod'
import * as purges from '#content/store/migrations-postgres/20261130_192500_purges.ts'
import * as snapshots from '#content/store/migrations-postgres/20261130_200500_node_snapshots.ts'
import * as traits from '#content/store/migrations-postgres/20261130_223000_node_traits.ts'
import { CHANNEL } from '#content/store/nodes/node-times.ts'
import { freePort } from '#tests/running/free-port.ts'
import { startPostgres } from '#tests/running/postgres-server.ts'
import { end } from '#tests/running/process-ending.ts'
import { startOn } from './bench-process.ts'
import type { Figure } from './bench-table.ts'

const EDGES = 8
/** Milliseconds: what 99 of 100 purges, and all of them, are to be within. */
const [GOAL, LONGEST] = [250, 1_000]

const carriedOut = z.object({ tags: z.array(z.string()), at: z.number() })

/** When each purge was carried out: nanoseconds of the machine's clock, by tag. */
type Heard = Map<string, number[]>

/** Measures `count` purges. */
export async function measurePurges(count: number): Promise<Figure[]> {
  const postgres = await startPostgres()
  const port = await freePort()
  const edges: ChildProcess[] = []
  let origin: ChildProcess | undefined
  try {
    origin = await startOn(
      1,
      [process.execPath, new URL('bench-origin.ts', import.meta.url).pathname, String(port)],
      `http://127.0.0.1:${port}/story`,
    )
    await postgres.createDatabase('bench')
    const url = `${postgres.url}/bench`
    const store = new pg.Client({ connectionString: url })
    await store.connect()
    const args = { db: drizzle(store) } as unknown as Parameters<typeof purges.up>[0]
    for (const migration of [purges, snapshots, traits]) await migration.up(args)
    const heard: Heard = new Map()
    for (let edge = 0; edge < EDGES; edge += 1) {
      edges.push(await startFollowing([`simpul-${edge}`, url, String(port)], heard))
    }
    const times = { each: [] as number[], passed: [] as number[] }
    for (let save = 0; save < count; save += 1)
      await purgeOnce(store, `halaman-${save}`, heard, times)
    await store.end()
    return [
      ...figuresOf(`from a commit to the purge at each of ${EDGES} edges`, times.each),
      ...figuresOf(`from a commit until all ${EDGES} have told that they passed it`, times.passed),
    ]
  } finally {
    for (const edge of edges) edge.disconnect()
    await Promise.all(edges.map((edge) => once(edge, 'exit')))
    if (origin) await end(origin)
    await postgres.stop()
  }
}

async function startFollowing(words: readonly string[], heard: Heard): Promise<ChildProcess> {
  const edge = fork(new URL('following-edge.ts', import.meta.url), words)
  const follows = Promise.withResolvers<void>()
  edge.once('exit', () => follows.reject(new Error('An edge ended.')))
  edge.on('message', (message) => {
    if (message === 'following') return follows.resolve()
    const { tags, at } = carriedOut.parse(message)
    for (const tag of tags) heard.set(tag, [...(heard.get(tag) ?? []), at])
  })
  await follows.promise
  return edge
}

/** Does what a save does, and measures. */
async function purgeOnce(
  store: pg.Client,
  tag: string,
  heard: Heard,
  times: { each: number[]; passed: number[] },
): Promise<void> {
  // Every tenth one also takes all pages of the edges.
  const gone = [tag, ...(Number(tag.split('-')[1]) % 10 === 0 ? ['frontpage'] : [])]
  await store.query('begin')
  await store.query('insert into purges (pages) values ($1)', [
    JSON.stringify({ gone, changed: [], aging: [] }),
  ])
  const began = Number(process.hrtime.bigint())
  await store.query('commit')
  await store.query('select pg_notify($1, $2)', [CHANNEL, tag])
  while (!(await isPassed(store))) await pause(2)
  times.passed.push((Number(process.hrtime.bigint()) - began) / 1e6)
  while ((heard.get(tag)?.length ?? 0) < EDGES) await pause(2)
  times.each.push(...(heard.get(tag) ?? []).map((at) => (at - began) / 1e6))
}

async function isPassed(store: pg.Client): Promise<boolean> {
  const { rows } = await store.query(
    `select bool_and(pg_visible_in_snapshot(p.xid, n.snapshot)) as passed
     from nodes n, (select xid from purges order by id desc limit 1) p`,
  )
  return rows[0].passed === true
}

function figuresOf(what: string, times: readonly number[]): Figure[] {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN
  const [p99, longest] = [at(0.99), at(1)]
  return [
    {
      what: `${what}, p99 of ${times.length}`,
      value: `${p99.toFixed(1)} ms`,
      goal: `at most ${GOAL} ms; median ${at(0.5).toFixed(1)}`,
      isReached: p99 <= GOAL,
    },
    {
      what: `${what}, longest`,
      value: `${longest.toFixed(1)} ms`,
      goal: `at most ${LONGEST} ms`,
      isReached: longest <= LONGEST,
    },
  ]
}
