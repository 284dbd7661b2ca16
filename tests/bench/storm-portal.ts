/**
 * Storms on a running portal: one client with hundreds of connections, while readers read, the front page changes and an
 * editor saves.
 * @module
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { type Figure, median } from './bench-table.ts'

const PORT = 28_423
const base = `http://127.0.0.1:${PORT}`
const KINDS = ['unknown', 'sections', 'parameters', 'search', 'cards', 'oembed', 'login']
const KNOWN = ['/', '/news', '/sains', '/terkini', '/koreksi']
/** Between two requests of a reader, in milliseconds. */
const READING = 20

/** What was measured during one storm; times in milliseconds. */
interface Weather {
  readonly p99: number
  readonly errors: number
  readonly read: number
  readonly fronts: readonly number[]
  readonly saves: readonly number[]
}

/** Measures the portal at rest and in each storm. */
export async function stormsOnPortal(plan: {
  readonly seconds: number
  readonly connections: number
}): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-storm-'))
  const env = { DATA_DIR: folder, PORT: String(PORT), SITE_URL: base, DATABASE_URL: '' }
  try {
    const portal = await startPortal(env)
    try {
      const authorization = await signInAtDesk(base, env)
      for (const path of KNOWN) await timed(path)
      // The desk's own process starts after the portal.
      await pause(10_000)
      const calm = await observe(plan.seconds, authorization)
      const figures: Figure[] = []
      for (const kind of KINDS) {
        const script = new URL('./storm-load.ts', import.meta.url).pathname
        const words = [script, kind, base, String(plan.connections)]
        const storm = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
        await pause(2_000)
        if (storm.exitCode !== null) throw new Error(`The storm ${kind} did not begin.`)
        figures.push(...figuresOf(kind, calm, await observe(plan.seconds, authorization)))
        await end(storm, 'SIGKILL')
      }
      return figures
    } finally {
      await end(portal)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOf(kind: string, calm: Weather, storm: Weather): Figure[] {
  const [front, save] = [Math.max(...storm.fronts), Math.max(...storm.saves)]
  const within = (what: string, value: number, rest: readonly number[]): Figure => ({
    what: `storm of ${kind}: ${what}`,
    value: `${value.toFixed(0)} ms`,
    goal: `at most 1000 ms; at rest ${median(rest).toFixed(0)}`,
    isReached: value <= 1_000,
  })
  const ratio = storm.p99 / calm.p99
  return [
    {
      what: `storm of ${kind}: p99 of known pages beside rest`,
      value: ratio.toFixed(2),
      goal: `at most 2; ${storm.p99.toFixed(1)} and ${calm.p99.toFixed(1)} ms`,
      isReached: ratio <= 2,
    },
    {
      what: `storm of ${kind}: errors of readers of known pages`,
      value: String(storm.errors),
      goal: `0 of ${storm.read}`,
      isReached: storm.errors === 0 && storm.read > 0,
    },
    within(`front page after a purge, slowest of ${storm.fronts.length}`, front, calm.fronts),
    within(`save at the desk, slowest of ${storm.saves.length}`, save, calm.saves),
  ]
}

async function observe(seconds: number, authorization: string): Promise<Weather> {
  const until = performance.now() + seconds * 1000
  const [reading, editing] = await Promise.all([readUntil(until), editUntil(until, authorization)])
  return { ...reading, ...editing }
}

/** Reads what no save touches. */
async function readUntil(until: number): Promise<Pick<Weather, 'p99' | 'errors' | 'read'>> {
  const times: number[] = []
  let errors = 0
  for (let read = 0; performance.now() < until; read += 1) {
    const { time, status } = await timed(['/koreksi', '/sains'][read % 2] ?? '/')
    times.push(time)
    if (status !== 200) errors += 1
    await pause(READING)
  }
  const sorted = times.toSorted((one, other) => one - other)
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
  return { p99, errors, read: times.length }
}

/** Arranges the front page, looks at it, and saves a draft, again and again. */
async function editUntil(
  until: number,
  authorization: string,
): Promise<Pick<Weather, 'fronts' | 'saves'>> {
  const fronts: number[] = []
  const saves: number[] = []
  const headers = { authorization, 'content-type': 'application/json' }
  while (performance.now() < until) {
    const front = JSON.stringify({ breaking: { text: null, story: null, until: null } })
    const arranged = await timed('/api/globals/front', { method: 'POST', headers, body: front })
    if (arranged.status !== 200) throw new Error(`Arranging was answered ${arranged.status}.`)
    const seen = await timed('/')
    fronts.push(seen.status === 200 ? seen.time : Number.POSITIVE_INFINITY)
    const body = JSON.stringify({ headline: `Dalam badai ${saves.length}`, _status: 'draft' })
    const path = '/api/articles?draft=true&depth=0'
    const saved = await timed(path, { method: 'POST', headers, body })
    saves.push(saved.status === 201 ? saved.time : Number.POSITIVE_INFINITY)
    await pause(250)
  }
  return { fronts, saves }
}

const agent = new Agent({ keepAlive: true })

/** Sends a request; the milliseconds until its whole answer, and its status (0 if there was none). */
function timed(
  path: string,
  { body, ...options }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ time: number; status: number }> {
  const began = performance.now()
  return new Promise((resolve) => {
    const done = (answer?: IncomingMessage) =>
      resolve({ time: performance.now() - began, status: answer?.statusCode ?? 0 })
    const call = request(base + path, { ...options, agent }, (answer) => {
      answer.resume()
      answer.once('end', () => done(answer))
    })
    call.once('error', () => done())
    call.end(body)
  })
}
