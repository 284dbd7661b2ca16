/**
 * How a node follows the purges of a PostgreSQL, without a portal around it.
 * @module
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest'
import { isDatabaseAbsent } from '#content/store/database-absence.ts'
import type { PurgeMessage } from '#content/store/edge-purging.ts'
import * as purges from '#content/store/migrations-postgres/20261130_192500_purges.ts'
import * as snapshots from '#content/store/migrations-postgres/20261130_200500_node_snapshots.ts'
import * as traits from '#content/store/migrations-postgres/20261130_223000_node_traits.ts'
import { NodeFollowing } from '#content/store/nodes/node-following.ts'
import { endWhenSilent } from '#content/store/silent-connection.ts'
import { cuttableWay } from '#tests/running/cuttable-way.ts'
import { hasOwnNetworks, openOwnNetwork } from '#tests/running/own-network.ts'
import { startPooler } from '#tests/running/pooler.ts'
import { type PostgresServer, startPostgres } from '#tests/running/postgres-server.ts'
import { end } from '#tests/running/process-ending.ts'
import { isInstalled } from '#tests/running/program-path.ts'

let postgres: PostgresServer
let url: string
let store: pg.Client

beforeAll(async () => {
  postgres = await startPostgres()
  await postgres.createDatabase('following')
  url = `${postgres.url}/following`
  store = await client()
  const args = { db: drizzle(store) } as unknown as Parameters<typeof purges.up>[0]
  await purges.up(args)
  await snapshots.up(args)
  await traits.up(args)
})
afterAll(async () => {
  await store.end()
  await postgres.stop()
})
beforeEach(async () => {
  await store.query('truncate purges, nodes')
})

async function client(connectionString = url): Promise<pg.Client> {
  const opened = new pg.Client({ connectionString })
  await opened.connect()
  return opened
}

/** A node, and what it has been told to purge: tags, or `everything`. */
async function aNode(
  plan: { at?: string; listenUrl?: string; secret?: string; media?: string; poll?: number } = {},
) {
  const { at = url, listenUrl = at, secret = 'sama', media = 'DATA_DIR', poll } = plan
  const purged: string[] = []
  const lines: string[] = []
  const purge = (message: PurgeMessage) => {
    purged.push(...('all' in message ? ['everything'] : message.tags))
  }
  const node = new NodeFollowing({
    id: randomUUID(),
    name: 'simpul',
    version: 'uji',
    traits: { edges: 1, renderers: 1 },
    media,
    secret,
    url: at,
    listenUrl: listenUrl === at ? undefined : listenUrl,
    purge,
    ...(poll !== undefined && { poll }),
    warn: (line) => lines.push(line),
  })
  onTestFinished(() => node.close())
  await node.start()
  expect(purged.splice(0)).toEqual(['everything'])
  return { node, purged, lines }
}

const pagesOf = (tag: string) => JSON.stringify({ gone: [tag], changed: [], aging: [] })
/** Milliseconds between two readings of a node that is not to read by the clock. */
const NEVER = 3_600_000
const ring = () => store.query(`select pg_notify('warta_purges', '')`)
/** A node that ended without signing off, a while ago. */
const lose = (name: string) =>
  store.query(
    `insert into nodes (id, name, version, secret, snapshot, seen_at)
     values ($1, $2, 'uji', 'sama', pg_current_snapshot(), now() - interval '1 min')`,
    [randomUUID(), name],
  )
const write = (tag: string, by = store) =>
  by.query('insert into purges (pages) values ($1)', [pagesOf(tag)])
/** Whether savers may take a purge for passed. */
const isPassed = async (tag: string) => {
  const { rows } = await store.query(
    `select bool_and(pg_visible_in_snapshot(p.xid, n.snapshot)) as passed
     from nodes n, purges p where p.pages = $1::jsonb`,
    [pagesOf(tag)],
  )
  return rows[0].passed
}

it('does not skip a purge that commits after one with a higher number, and repeats none', async () => {
  const { purged } = await aNode()
  const late = await client()
  await late.query('begin')
  await write('terlambat', late)
  const { rows } = await late.query('select pg_current_xact_id() as xid')
  await write('cepat')
  await expect.poll(() => purged).toEqual(['cepat'])
  // Although the long transaction holds the position back, nobody waits for the purge after it.
  await expect.poll(() => isPassed('cepat')).toBe(true)
  const { rows: told } = await store.query(
    'select pg_visible_in_snapshot($1::xid8, snapshot) as passed from nodes',
    [rows[0].xid],
  )
  expect(told).toEqual([{ passed: false }])
  await late.query('commit')
  await late.end()
  await expect.poll(() => purged).toEqual(['cepat', 'terlambat'])
  await expect.poll(() => isPassed('terlambat')).toBe(true)
  await write('sesudahnya')
  await expect.poll(() => purged).toEqual(['cepat', 'terlambat', 'sesudahnya'])
})

it('forgets everything instead of reading a day of purges, and reads none twice meanwhile', async () => {
  const { purged } = await aNode()
  // As long as it is open, no position before it can be left behind.
  const long = await client()
  await long.query('begin; select pg_current_xact_id()')
  const writeMany = (number: number) =>
    store.query(`insert into purges (pages) select $1::jsonb from generate_series(1, $2::int)`, [
      pagesOf('banyak'),
      number,
    ])
  for (const sum of [3_000, 6_000]) {
    await writeMany(3_000)
    await expect.poll(() => purged.length).toBe(sum)
  }
  expect(new Set(purged.splice(0))).toEqual(new Set(['banyak']))
  await writeMany(5_001)
  await expect.poll(() => purged).toEqual(['everything'])
  await expect.poll(() => isPassed('banyak')).toBe(true)
  await long.query('commit')
  await long.end()
})

it('finds what is not rung for, and forgets everything for what it does not understand', async () => {
  const { purged } = await aNode()
  await write('tanpa lonceng')
  await expect.poll(() => purged).toEqual(['tanpa lonceng'])
  await store.query(`insert into purges (pages) values ('{"kelak": true}')`)
  await expect.poll(() => purged).toEqual(['tanpa lonceng', 'everything'])
})

it('hears the bell, and reads then', async () => {
  const { purged } = await aNode({ poll: NEVER })
  await write('dengan lonceng')
  await expect.poll(() => ring().then(() => purged)).toEqual(['dengan lonceng'])
})

it('reads and hears past a pooler that does not answer', async () => {
  const way = await cuttableWay(postgres.port)
  onTestFinished(() => way.close())
  way.cut()
  const at = url.replace(`:${postgres.port}/`, `:${way.port}/`)
  const { purged } = await aNode({ at, listenUrl: url, poll: NEVER })
  await write('lewat jalan lain')
  await expect.poll(() => ring().then(() => purged)).toEqual(['lewat jalan lain'])
})

it('reads what came while it was cut off, and is not current before', async () => {
  const way = await cuttableWay(postgres.port)
  onTestFinished(() => way.close())
  await aNode()
  const { node, purged } = await aNode({ at: url.replace(`:${postgres.port}/`, `:${way.port}/`) })
  await expect.poll(() => node.isCurrent()).toBe(true)
  way.cut()
  await expect.poll(() => node.isCurrent(), { interval: 20 }).toBe(false)
  await write('selagi terputus')
  way.heal()
  await expect.poll(() => node.isCurrent(), { interval: 5, timeout: 10_000 }).toBe(true)
  expect(purged).toEqual(['selagi terputus'])
})

it.skipIf(!hasOwnNetworks)('catches up after its network was cut', async () => {
  const network = openOwnNetwork()
  onTestFinished(() => void network.close())
  const way = await cuttableWay(postgres.port, network.host)
  onTestFinished(() => way.close())
  await aNode()
  const at = url.replace(`127.0.0.1:${postgres.port}`, `${network.host}:${way.port}`)
  const [program = '', ...words] = [...network.prefix, process.execPath]
  const module = new URL('node-apart.ts', import.meta.url).pathname
  const apart = spawn(program, [...words, module, at], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => end(apart))
  const purged: string[] = []
  let isCurrent: boolean | undefined
  apart.on('message', (message: { purged?: string[]; isCurrent?: boolean }) => {
    purged.push(...(message.purged ?? []))
    isCurrent = message.isCurrent ?? isCurrent
  })
  await expect.poll(() => isCurrent, { timeout: 20_000 }).toBe(true)
  network.cut()
  await expect.poll(() => isCurrent, { timeout: 10_000 }).toBe(false)
  await write('selagi terputus')
  network.heal()
  await expect.poll(() => isCurrent, { interval: 5, timeout: 30_000 }).toBe(true)
  expect(purged).toEqual(['everything', 'selagi terputus'])
})

it('is not current after the database was away until a pooler has found it again as well', async () => {
  const [way, pooler] = [await cuttableWay(postgres.port), await cuttableWay(postgres.port)]
  onTestFinished(() => [way, pooler].forEach((each) => each.close()))
  const through = ({ port }: { port: number }) => url.replace(`:${postgres.port}/`, `:${port}/`)
  await aNode()
  const { node, purged } = await aNode({ at: through(pooler), listenUrl: through(way) })
  await expect.poll(() => node.isCurrent()).toBe(true)
  pooler.cut()
  way.leadTo(postgres.port)
  await expect.poll(() => node.isCurrent(), { interval: 20 }).toBe(false)
  await write('selagi perantara hilang')
  await expect.poll(() => purged).toEqual(['selagi perantara hilang'])
  expect(node.isCurrent()).toBe(false)
  pooler.heal()
  await expect.poll(() => node.isCurrent(), { timeout: 10_000 }).toBe(true)
})

it.each([
  ['stays current if no other node is in the table', 'simpul', true],
  ['is not current if another node has not signed off, silent as it is', 'lain', false],
])('without the database, it %s', async (_, lost, stays) => {
  const way = await cuttableWay(postgres.port)
  onTestFinished(() => way.close())
  // One of its own name was itself, before it was killed.
  await lose(lost)
  const { node, lines } = await aNode({ at: url.replace(`:${postgres.port}/`, `:${way.port}/`) })
  await expect.poll(() => node.isCurrent()).toBe(true)
  way.cut()
  // That is after more than the time for which a reading counts.
  await expect.poll(() => lines.join(), { timeout: 10_000 }).toContain('cannot read purges')
  expect(node.isCurrent()).toBe(stays)
  way.heal()
})

it('forgets everything when the database has lost what it confirmed', async () => {
  const { purged, lines } = await aNode()
  await write('sebelumnya')
  await expect.poll(() => purged).toEqual(['sebelumnya'])
  // As a standby that takes over without the last transactions.
  await store.query('update nodes set beats = beats - 1')
  await expect.poll(() => purged).toEqual(['sebelumnya', 'everything'])
  expect(lines.join()).toContain('it has forgotten all pages')
  await store.query('delete from nodes')
  await expect.poll(() => purged).toEqual(['sebelumnya', 'everything', 'everything'])
})

it('ends a connection whose server owes an answer and is silent, and no other', async () => {
  const way = await cuttableWay(postgres.port)
  onTestFinished(() => way.close())
  const [idle, asking, patient] = await Promise.all(
    [1, 2, 3].map(() => client(url.replace(`:${postgres.port}/`, `:${way.port}/`))),
  )
  for (const each of [idle, asking]) each && endWhenSilent(each, () => false, 200)
  patient && endWhenSilent(patient, () => true, 200)
  const ended = new Set<string>()
  for (const each of [idle, patient]) each?.on('error', () => ended.add('too many'))
  asking?.on('error', () => ended.add('asking'))
  way.cut()
  const answer = patient?.query('select 1')
  const failed = await asking?.query('select 1').catch((error: unknown) => error)
  expect(isDatabaseAbsent(failed)).toBe(true)
  way.heal()
  expect((await answer)?.rowCount).toBe(1)
  expect((await idle?.query('select 1'))?.rowCount).toBe(1)
  expect([...ended]).toEqual(['asking'])
  await Promise.all([idle?.end(), patient?.end()])
})

it('does not begin beside a node that has another secret', async () => {
  await aNode()
  await expect(aNode({ secret: 'lain' })).rejects.toThrow(
    'The node simpul has another secret. Give all nodes the same WARTA_SECRET.',
  )
})

it('does not begin beside a node that has its photos elsewhere', async () => {
  await aNode()
  await expect(aNode({ media: 's3://foto at https://s3.example.id' })).rejects.toThrow(
    'The node simpul has its photos elsewhere (DATA_DIR; this one: s3://foto at https://s3.example.id). Give all nodes the same MEDIA_URL.',
  )
})

it('begins as one of two that start at once with different secrets', async () => {
  const begun = await Promise.allSettled([aNode({ secret: 'satu' }), aNode({ secret: 'dua' })])
  expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

it.skipIf(!isInstalled('pgbouncer'))(
  'says that a pooler keeps the bell from it, and reads by the clock; with a way around it hears',
  async () => {
    const pooler = await startPooler(url)
    onTestFinished(pooler.stop)
    // Its trial ends before that of the other.
    const hearing = await aNode({ at: pooler.url, listenUrl: url, poll: NEVER })
    const deaf = await aNode({ at: pooler.url })
    await write('lewat perantara')
    await expect.poll(() => ring().then(() => hearing.purged)).toEqual(['lewat perantara'])
    await expect.poll(() => deaf.purged).toEqual(['lewat perantara'])
    await expect.poll(() => deaf.lines.join()).toMatch(/set DATABASE_LISTEN_URL to the address/)
    expect(hearing.lines).toEqual([])
  },
)
