/**
 * Nodes on one PostgreSQL: how long a purge takes to eight edges, how long a save takes until all of three nodes show it, and
 * whether readers lose a request while one node after the other is restarted behind HAProxy, with the configuration in
 * `docs/deploy`.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type NodePortal, startNode } from '#tests/nodes/node-portals.ts'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startMediaServer } from '#tests/running/media-server.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { startPostgres } from '#tests/running/postgres-server.ts'
import { end } from '#tests/running/process-ending.ts'
import { photosRendered } from '#tests/running/rendered-photos.ts'
import { type Figure, median, report } from './bench-table.ts'
import { measurePurges } from './followed-purges.ts'
import { load } from './load-tool.ts'

const PORTS = [28_441, 28_442, 28_443]
const BALANCER = 28_440
/** Seconds of each run of load. */
const RUN = 3
const CONNECTIONS = 8
/** Milliseconds: what the median of saves is to be within. */
const GOAL = 400

const found = z.object({ docs: z.array(z.object({ id: z.number(), slug: z.string() })) })

/** What to measure. */
export interface NodesBenchOptions {
  readonly only?: 'purges' | 'saves' | 'restarts'
  readonly purges: number
  readonly saves: number
  readonly json?: string
}

/** Measures. Returns the exit code. */
export async function benchNodes({
  only,
  purges,
  saves,
  json,
}: NodesBenchOptions): Promise<number> {
  const isWanted = (part: NodesBenchOptions['only']) => only === undefined || only === part
  const followed = isWanted('purges') ? await measurePurges(purges) : []
  if (only === 'purges') return report(followed, json)
  const [postgres, media] = await Promise.all([startPostgres(), startMediaServer()])
  const nodes: NodePortal[] = []
  const restarted: ChildProcess[] = []
  try {
    await postgres.createDatabase('bench')
    for (const port of PORTS) {
      const site = `http://127.0.0.1:${BALANCER}`
      nodes.push(
        await startNode(`simpul-${port}`, port, site, `${postgres.url}/bench`, media.variables),
      )
    }
    const saved = isWanted('saves') ? await measureSaves(nodes, saves) : []
    const rolled = isWanted('restarts') ? await restartEach(nodes.slice(0, 2), restarted) : []
    return report([...followed, ...saved, ...rolled], json)
  } finally {
    await Promise.all(restarted.map((portal) => end(portal)))
    await Promise.all(nodes.map((node) => node.stop()))
    await postgres.stop()
    await media.close()
  }
}

async function measureSaves(nodes: readonly NodePortal[], saves: number): Promise<Figure[]> {
  const [first] = nodes
  if (!first) throw new Error('There is no node.')
  const authorization = await signInAtDesk(first.url, first.variables)
  await photosRendered(first.url, authorization)
  const headers = { authorization, 'content-type': 'application/json' }
  const query = 'limit=1&depth=0&where[section.slug][equals]=news&where[_status][equals]=published'
  const answer = await fetch(`${first.url}/api/articles?${query}`, { headers })
  const [story] = found.parse(await answer.json()).docs
  if (!story) throw new Error('There is no story.')
  const times: number[] = []
  let stale = 0
  for (let save = 0; save < saves; save += 1) {
    const headline = `Simpanan ${save} di semua simpul.`
    for (const node of nodes) await node.ask(`/news/${story.slug}`)
    const began = performance.now()
    const { status } = await fetch(
      `${nodes[save % nodes.length]?.url}/api/articles/${story.id}?depth=0`,
      {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ headline, changeKind: 'update', _status: 'published' }),
      },
    )
    if (status !== 200) throw new Error(`A save was answered ${status}.`)
    for (const node of nodes) {
      if (!(await node.ask(`/news/${story.slug}`)).body.includes(headline)) stale += 1
    }
    times.push(performance.now() - began)
  }
  return [
    {
      what: `from a save until all of ${nodes.length} nodes show it, median of ${saves}`,
      value: `${median(times).toFixed(0)} ms`,
      goal: `at most ${GOAL} ms; longest ${Math.max(...times).toFixed(0)}`,
      isReached: median(times) <= GOAL,
    },
    {
      what: 'stale answers after a save was acknowledged',
      value: String(stale),
      goal: `0 of ${saves * nodes.length}`,
      isReached: stale === 0,
    },
  ]
}

async function restartEach(
  nodes: readonly NodePortal[],
  restarted: ChildProcess[],
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-balancer-'))
  const file = join(folder, 'haproxy.cfg')
  writeFileSync(file, configurationFor(nodes))
  const balancer = spawn('haproxy', ['-f', file], { stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${BALANCER}/`
  try {
    while (!(await answers(url))) await pause(100)
    const counts = { answered: 0, failed: 0 }
    let isOver = false
    // On connections that are kept, and on one for each request.
    const readers = [{}, { connection: 'close' }].map(async (headers) => {
      while (!isOver) {
        const run = await load({ url, connections: CONNECTIONS, seconds: RUN, headers })
        counts.answered += run.requests
        counts.failed += run.errors
      }
    })
    const times: number[] = []
    for (const node of nodes) {
      const began = performance.now()
      await end(node.process)
      restarted.push(await startPortal(node.variables))
      while (!(await node.isReady())) await pause(100)
      times.push(performance.now() - began)
      await pause(1_000)
    }
    isOver = true
    await Promise.all(readers)
    return [
      {
        what: 'nodes restarted one after the other under load',
        value: String(nodes.length),
        goal: `away for ${times.map((time) => `${(time / 1000).toFixed(0)} s`).join(' and ')}`,
      },
      {
        what: 'requests that failed meanwhile',
        value: String(counts.failed),
        goal: `0 of ${counts.answered}`,
        isReached: counts.failed === 0 && counts.answered > 0,
      },
    ]
  } finally {
    await end(balancer)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The configuration in `docs/deploy`, with the addresses of these nodes. */
function configurationFor(nodes: readonly NodePortal[]): string {
  const example = readFileSync('docs/deploy/haproxy.cfg', 'utf8')
  const addresses = ['10.0.0.1:3000', '10.0.0.2:3000']
  return addresses.reduce(
    (text, address, index) =>
      text.replaceAll(address, nodes[index]?.url.replace('http://', '') ?? address),
    example
      .replace('bind :80', `bind 127.0.0.1:${BALANCER}`)
      // No more than a user may open.
      .replace('maxconn 20000', 'maxconn 2000'),
  )
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
