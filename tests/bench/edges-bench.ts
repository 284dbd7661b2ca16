/**
 * What a second process that answers readers is worth: hits of a known page at a portal with one edge and at one with two,
 * by processor time, since the load is on the same machine. And the same of two portals with one edge each that are loaded
 * at the same moment: what two processes lose to each other and to the load, whatever they are.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { descendantsOf } from '#tests/running/process-tree.ts'
import { processorTime, residentBytes } from './bench-process.ts'
import { type Figure, median, report } from './bench-table.ts'
import { load } from './load-tool.ts'
import { BROWSER } from './measured-edge.ts'

const PORTS = [28_431, 28_432, 28_433]
/** How many edges each portal has. */
const EDGES = [1, 2, 1]
const ROUNDS = 3
const CONNECTIONS = 64
const GOAL = 1.8

/** What to measure. */
export interface EdgesBenchOptions {
  readonly seconds: number
  readonly json?: string
}

/** A portal, and its processes that answer readers. */
interface Measured {
  readonly base: string
  readonly portal: ChildProcess
  readonly edges: readonly number[]
}

/** One run of load. */
interface Run {
  /** Microseconds of processor time per request. */
  readonly work: number
  /** The part of the work that the busiest process had. */
  readonly busiest: number
  readonly errors: number
  readonly perSecond: number
}

/** Measures both portals in turn. Returns the exit code. */
export async function benchEdges({ seconds, json }: EdgesBenchOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-edges-'))
  const portals: Measured[] = []
  try {
    for (const [index, port] of PORTS.entries()) {
      portals.push(await start(join(folder, String(index)), port, EDGES[index] ?? 1))
    }
    // Photos of the starter stories are made meanwhile.
    await pause(20_000)
    const [one, two, other] = portals as [Measured, Measured, Measured]
    const loaded = [[one], [two], [one, other]]
    const runs: Run[][] = loaded.map(() => [])
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, measured] of loaded.entries()) {
        const done = await run(measured, seconds)
        // The first round warms up.
        if (round > 0) runs[index]?.push(done)
      }
    }
    return report(figuresOf(runs, [one, two]), json)
  } finally {
    await Promise.all(portals.map(({ portal }) => end(portal)))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(folder: string, port: number, count: number): Promise<Measured> {
  const base = `http://127.0.0.1:${port}`
  const portal = await startPortal({
    DATA_DIR: folder,
    DATABASE_URL: '',
    EDGES: String(count),
    PORT: String(port),
    SITE_URL: base,
  })
  const edges = () =>
    descendantsOf(portal.pid ?? 0).filter((pid) =>
      runs(pid, 'server/portal.ts', 'server/outer-edge.ts'),
    )
  while (edges().length < count) await pause(200)
  return { base, portal, edges: edges() }
}

const runs = (pid: number, ...paths: string[]): boolean => {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  return paths.some((path) => words.includes(path))
}

/** Loads portals at the same moment. */
async function run(portals: readonly Measured[], seconds: number): Promise<Run> {
  const edges = portals.flatMap((portal) => portal.edges)
  const before = edges.map(processorTime)
  const connections = CONNECTIONS / portals.length
  const loads = await Promise.all(
    portals.map(({ base }) => load({ url: `${base}/`, connections, seconds, headers: BROWSER })),
  )
  const used = edges.map((pid, index) => processorTime(pid) - (before[index] ?? 0))
  const sum = sumOf(used)
  return {
    work: sum / sumOf(loads.map(({ requests }) => requests)),
    busiest: Math.max(...used) / sum,
    errors: sumOf(loads.map(({ errors }) => errors)),
    perSecond: sumOf(loads.map(({ perSecond }) => perSecond)),
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((one, more) => one + more, 0)

function figuresOf(
  [one = [], two = [], apart = []]: Run[][],
  portals: readonly Measured[],
): Figure[] {
  const work = [one, two, apart].map((runs) => median(runs.map((each) => each.work)))
  const [alone = Number.NaN, both = Number.NaN, strangers = Number.NaN] = work
  const times = (2 * alone) / both
  const busiest = median(two.map((each) => each.busiest))
  const errors = sumOf([...one, ...two, ...apart].map((each) => each.errors))
  const memory = portals.map(({ edges }) =>
    sumOf(edges.map((pid) => residentBytes(pid) / 1024 ** 2)),
  )
  return [
    { what: 'one edge: processor time of a hit', value: `${alone.toFixed(1)} µs` },
    { what: 'two edges: processor time of a hit', value: `${both.toFixed(1)} µs` },
    {
      what: 'hits that two edges on two cores can answer beside one',
      value: times.toFixed(2),
      goal: `at least ${GOAL}`,
      isReached: times >= GOAL,
    },
    {
      what: 'two portals with one edge each, loaded together: processor time of a hit',
      value: `${strangers.toFixed(1)} µs`,
      goal: `so two processes that share nothing are worth ${((2 * alone) / strangers).toFixed(2)}`,
    },
    {
      what: `the same as ${CONNECTIONS} connections fell to them`,
      value: (alone / both / busiest).toFixed(2),
      goal: `the busier had ${(busiest * 100).toFixed(0)}%`,
    },
    { what: 'hits/s while the load took processor time, too', value: rates(one, two, apart) },
    { what: 'errors', value: String(errors), goal: '0', isReached: errors === 0 },
    {
      what: 'memory of one, and of two',
      value: memory.map((mib) => `${mib.toFixed(0)} MiB`).join(', '),
    },
  ]
}

const rates = (...runs: Run[][]): string =>
  runs.map((each) => median(each.map(({ perSecond }) => perSecond)).toFixed(0)).join(', ')
