/**
 * The edge under measurement: on core 0, in front of an origin on core 1.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end } from '#tests/running/process-ending.ts'
import { control, startOn } from './bench-process.ts'

const [ORIGIN_PORT, EDGE_PORT] = [28_411, 28_412]

/** The edge's memory for pages, in MiB. */
export const MEMORY = 256

/** The request headers of a phone's browser. */
export const BROWSER: Readonly<Record<string, string>> = {
  'Accept-Encoding': 'gzip, deflate, br, zstd',
  Accept: 'text/html,application/xhtml+xml',
  'Accept-Language': 'id-ID,id;q=0.9',
  'User-Agent': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36',
}

/** The edge's statistics from its control socket. */
interface EdgeFigures {
  renders: number
  purges: number
  bytes: number
  entries: number
}

/** A running edge that can be requested, purged and restarted. */
export interface MeasuredEdge {
  /** A temporary folder, removed with the edge. */
  readonly folder: string
  readonly base: string
  pid(): number
  ask(path: string, headers?: Readonly<Record<string, string>>): Promise<Buffer>
  stats(): Promise<EdgeFigures>
  purge(tag: string): Promise<void>
  /** Ends the edge with `signal` and starts a new one; returns the milliseconds until that answers. */
  restart(signal?: NodeJS.Signals): Promise<number>
  stop(): Promise<void>
}

/** Starts the origin and the edge. */
export async function startMeasuredEdge(): Promise<MeasuredEdge> {
  const folder = mkdtempSync(join(tmpdir(), 'edge-bench-'))
  const socket = join(folder, 'edge.sock')
  const here = (path: string) => new URL(path, import.meta.url).pathname
  const base = `http://127.0.0.1:${EDGE_PORT}`
  const origin = await startOn(
    1,
    // As nice as Warta's renderers: on two cores it shares one with the load, and must not delay it.
    ['nice', '-n', '10', process.execPath, here('./bench-origin.ts'), String(ORIGIN_PORT)],
    `http://127.0.0.1:${ORIGIN_PORT}/story`,
  )
  const start = (): Promise<ChildProcess> =>
    startOn(
      0,
      [
        process.execPath,
        '--max-semi-space-size=8',
        here('../../server/edge/edge-command.ts'),
        ...['--origin', `http://127.0.0.1:${ORIGIN_PORT}`, '--port', String(EDGE_PORT)],
        ...['--max-memory', String(MEMORY), '--control-socket', socket],
      ],
      `${base}/story`,
    )
  let edge = await start()
  let agent = new Agent({ keepAlive: true })
  return {
    folder,
    base,
    pid: () => edge.pid ?? 0,
    ask: (path, headers = BROWSER) =>
      new Promise((resolve, reject) => {
        const call = request(`${base}${path}`, { headers, agent }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.once('end', () => resolve(Buffer.concat(chunks)))
        })
        call.once('error', reject)
        call.end()
      }),
    stats: async () => JSON.parse(await control(socket, 'GET', '/stats')) as EdgeFigures,
    purge: async (tag) => {
      await control(socket, 'POST', '/purge', { tags: [tag] })
    },
    restart: async (signal = 'SIGTERM') => {
      agent.destroy()
      agent = new Agent({ keepAlive: true })
      const began = performance.now()
      await end(edge, signal)
      edge = await start()
      return performance.now() - began
    },
    stop: async () => {
      agent.destroy()
      await Promise.all([end(edge), end(origin)])
      rmSync(folder, { recursive: true })
    },
  }
}
