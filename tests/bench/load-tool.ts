/**
 * Generates load: with wrk if installed, since it needs the least processor time, otherwise with autocannon.
 * @module
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import autocannon from 'autocannon'
import { isInstalled } from '#tests/running/program-path.ts'

/** The result of a run. Latency in milliseconds. */
export interface LoadResult {
  readonly tool: 'wrk' | 'autocannon'
  readonly requests: number
  readonly perSecond: number
  readonly p99: number
  /** Broken connections, timeouts and unsuccessful responses. */
  readonly errors: number
}

/** What load to generate. */
export interface LoadPlan {
  readonly url: string
  readonly connections: number
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
}

const run = promisify(execFile)

/** The command prefix that pins a process to a core; empty where the machine cannot. */
export function pinnedTo(core: number): string[] {
  return isInstalled('taskset') ? ['taskset', '-c', String(core)] : []
}

/** Loads a server from core 1 and returns the result. */
export function load(plan: LoadPlan): Promise<LoadResult> {
  return isInstalled('wrk') ? loadWithWrk(plan) : loadWithAutocannon(plan)
}

async function loadWithWrk({ url, connections, seconds, headers }: LoadPlan): Promise<LoadResult> {
  const fields = Object.entries(headers ?? {}).flatMap(([name, value]) => [
    '-H',
    `${name}: ${value}`,
  ])
  const words = ['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '--latency']
  const [program = 'wrk', ...rest] = [...pinnedTo(1), ...words, ...fields, url]
  const { stdout } = await run(program, rest)
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? '0'
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)
  return {
    tool: 'wrk',
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0),
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
    errors: [failed, ...(broken?.slice(1) ?? [])].reduce((sum, count) => sum + Number(count), 0),
  }
}

function milliseconds(match: RegExpExecArray | null): number {
  const factors: Record<string, number> = { us: 0.001, ms: 1, s: 1000 }
  return Number(match?.[1] ?? Number.NaN) * (factors[match?.[2] ?? ''] ?? Number.NaN)
}

async function loadWithAutocannon(plan: LoadPlan): Promise<LoadResult> {
  const { url, connections, seconds, headers } = plan
  const result = await autocannon({ url, connections, duration: seconds, headers: { ...headers } })
  return {
    tool: 'autocannon',
    requests: result.requests.total,
    perSecond: result.requests.average,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  }
}
