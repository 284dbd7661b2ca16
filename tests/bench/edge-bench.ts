/**
 * Measures the edge beside nginx in one run: `node tests/bench/edge-bench.ts [--seconds N] [--pages N] [--json FILE]`.
 * The edge runs on core 0, the origin and the load on core 1. Beside requests a second, which suffer when others use
 * the machine, stands the processor time that a request costs, which hardly does.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { control, end, processorTime, residentBytes, startOn } from './bench-process.ts'
import { isInstalled, type LoadResult, load } from './load-tool.ts'
import { startNginx } from './nginx-peer.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    pages: { type: 'string', default: '100000' },
    readers: { type: 'string', default: '10000' },
    json: { type: 'string' },
  },
})
const SECONDS = Number(values.seconds)
const PAGES = Number(values.pages)
const READERS = Number(values.readers)
const ROUNDS = 3
const MEMORY = 256
const [ORIGIN_PORT, EDGE_PORT, NGINX_PORT] = [28_411, 28_412, 28_413]
const BROWSER = {
  'Accept-Encoding': 'gzip, deflate, br, zstd',
  Accept: 'text/html,application/xhtml+xml',
  'Accept-Language': 'id-ID,id;q=0.9',
  'User-Agent': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36',
}

/** A figure of the table. */
interface Figure {
  readonly what: string
  readonly value: string
  readonly goal: string
  readonly isReached: boolean | undefined
}

const folder = mkdtempSync(join(tmpdir(), 'edge-bench-'))
const socket = join(folder, 'edge.sock')
const here = (path: string) => new URL(path, import.meta.url).pathname
const base = `http://127.0.0.1:${EDGE_PORT}`
const agent = new Agent({ keepAlive: true })

const origin = await startOn(
  1,
  [process.execPath, here('./bench-origin.ts'), String(ORIGIN_PORT)],
  `http://127.0.0.1:${ORIGIN_PORT}/story`,
)
let edge = await startEdge()
try {
  const figures = [
    ...(await hitsBesideNginx()),
    ...(await latencyUnderMisses()),
    ...(await crowdUnderPurges()),
    ...(await memoryAfterManyPages()),
  ]
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, value, goal, isReached } of figures) {
    const mark = isReached === undefined ? ' ' : isReached ? '✓' : '✗'
    process.stdout.write(`${mark} ${what.padEnd(width)}  ${value.padStart(12)}  ${goal}\n`)
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`)
} finally {
  agent.destroy()
  await Promise.all([end(edge), end(origin)])
  rmSync(folder, { recursive: true })
}

/** An edge on core 0; memory and sockets are measured on a new one each. */
function startEdge(): Promise<ChildProcess> {
  const words = [process.execPath, here('../../server/edge/edge-command.ts')]
  const options = ['--origin', `http://127.0.0.1:${ORIGIN_PORT}`, '--port', String(EDGE_PORT)]
  const limits = ['--max-memory', String(MEMORY), '--control-socket', socket]
  return startOn(0, [...words, ...options, ...limits], `${base}/story`)
}

/** Hits of a story, in turns with nginx serving the same bytes; the best round of each counts. */
async function hitsBesideNginx(): Promise<Figure[]> {
  const ours: Measured[] = []
  const theirs: Measured[] = []
  await ask('/story', BROWSER)
  await waitForBestCoding()
  const body = await ask('/story', BROWSER)
  const nginx = isInstalled('nginx') ? await startNginx(folder, NGINX_PORT, body) : undefined
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await measured(edge.pid ?? 0, `${base}/story`))
    if (nginx) theirs.push(await measured(nginx.worker, nginx.url))
  }
  if (nginx) await end(nginx.master)
  const best = (runs: readonly Measured[]) => Math.max(...runs.map(({ perSecond }) => perSecond))
  const least = (runs: readonly Measured[]) =>
    Math.min(...runs.map(({ microseconds }) => microseconds))
  const figures: Figure[] = [
    {
      what: `hits/s (${ours[0]?.tool}, ${body.length} bytes)`,
      value: best(ours).toFixed(0),
      goal: '',
      isReached: undefined,
    },
    {
      what: 'processor time of a hit',
      value: `${least(ours).toFixed(1)} µs`,
      goal: '',
      isReached: undefined,
    },
  ]
  if (!nginx)
    return [
      ...figures,
      { what: 'beside nginx', value: 'not installed', goal: '', isReached: undefined },
    ]
  const ratio = best(ours) / best(theirs)
  const work = least(theirs) / least(ours)
  return [
    ...figures,
    { what: 'nginx hits/s', value: best(theirs).toFixed(0), goal: '', isReached: undefined },
    {
      what: 'nginx processor time of a hit',
      value: `${least(theirs).toFixed(1)} µs`,
      goal: '',
      isReached: undefined,
    },
    {
      what: 'hits/s beside nginx',
      value: ratio.toFixed(2),
      goal: 'at least 0.5',
      isReached: ratio >= 0.5,
    },
    {
      what: 'the same by processor time',
      value: work.toFixed(2),
      goal: 'at least 0.5',
      isReached: work >= 0.5,
    },
  ]
}

/** How much the slowest hits suffer while the origin renders as fast as it can. */
async function latencyUnderMisses(): Promise<Figure[]> {
  const plan = { url: `${base}/story`, connections: 16, seconds: SECONDS, headers: BROWSER }
  const calm = await load(plan)
  let isOver = false
  let misses = 0
  const asking = Array.from({ length: 4 }, async () => {
    while (!isOver) {
      misses += 1
      await ask(`/work/${misses}`, BROWSER)
    }
  })
  const busy = await load(plan)
  isOver = true
  await Promise.all(asking)
  const ratio = busy.p99 / calm.p99
  return [
    {
      what: 'p99 of hits, nothing else',
      value: `${calm.p99.toFixed(2)} ms`,
      goal: '',
      isReached: undefined,
    },
    {
      what: `p99 of hits during ${misses} renders`,
      value: `${busy.p99.toFixed(2)} ms`,
      goal: '',
      isReached: undefined,
    },
    {
      what: 'the one beside the other',
      value: ratio.toFixed(2),
      goal: 'at most 2',
      isReached: ratio <= 2,
    },
  ]
}

/** Very many readers of one page that is purged ten times a second. */
async function crowdUnderPurges(): Promise<Figure[]> {
  await ask('/story', BROWSER)
  const before = JSON.parse(await control(socket, 'GET', '/stats'))
  const timer = setInterval(
    () => void control(socket, 'POST', '/purge', { tags: ['path:/story'] }),
    100,
  )
  const result = await load({
    url: `${base}/story`,
    connections: READERS,
    seconds: SECONDS,
    headers: BROWSER,
  })
  clearInterval(timer)
  const after = JSON.parse(await control(socket, 'GET', '/stats'))
  const renders = after.renders - before.renders
  const purges = after.purges - before.purges
  return [
    {
      what: `errors of ${READERS} readers during ${purges} purges`,
      value: String(result.errors),
      goal: '0',
      isReached: result.errors === 0,
    },
    {
      what: 'renders of the page',
      value: String(renders),
      goal: 'at most one a purge',
      isReached: renders <= purges,
    },
  ]
}

/** Very many pages, each asked for once. */
async function memoryAfterManyPages(): Promise<Figure[]> {
  await end(edge)
  edge = await startEdge()
  let next = 0
  const asking = Array.from({ length: 16 }, async () => {
    while (next < PAGES) {
      next += 1
      await ask(`/berita/${next}`, BROWSER)
    }
  })
  await Promise.all(asking)
  const { bytes, entries } = JSON.parse(await control(socket, 'GET', '/stats'))
  const limit = MEMORY * 1024 * 1024
  const resident = residentBytes(edge.pid ?? 0) / limit
  const mib = (count: number) => `${(count / 1024 / 1024).toFixed(0)} MiB`
  return [
    {
      what: `store after ${PAGES} pages (${entries} kept)`,
      value: mib(bytes),
      goal: `at most ${MEMORY} MiB`,
      isReached: bytes <= limit,
    },
    {
      what: 'resident memory beside the limit',
      value: resident.toFixed(2),
      goal: 'at most 1.6',
      isReached: resident <= 1.6,
    },
  ]
}

interface Measured extends LoadResult {
  /** Processor time of a request. */
  readonly microseconds: number
}

async function measured(pid: number, url: string): Promise<Measured> {
  const before = processorTime(pid)
  const result = await load({ url, connections: 64, seconds: SECONDS, headers: BROWSER })
  return { ...result, microseconds: (processorTime(pid) - before) / result.requests }
}

/** The best coding is made in the background; the measurement is of what stays. */
async function waitForBestCoding(): Promise<void> {
  for (let size = 0, again = 0; again < 10; again += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { length } = await ask('/story', BROWSER)
    if (length === size) continue
    size = length
    again = 0
  }
}

function ask(path: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const call = request(`${base}${path}`, { headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('end', () => resolve(Buffer.concat(chunks)))
    })
    call.once('error', reject)
    call.end()
  })
}
