/**
 * The processor time that a renderer takes for a page, without an edge: no wall clock, so that other work on the
 * machine counts little.
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { median } from './bench-table.ts'

/** Requests of each kind before it is measured: the first ones compile the code. */
const WARMING = 12
/** The median of so many groups of pages counts: garbage is collected in some of them. */
const GROUPS = 6
const GROUP = 5

/** A kind of page: its name, and the path of its page number `round`. */
export type PageKind = readonly [name: string, path: (round: number) => string]

/** What a page takes. */
export interface PageTime {
  /** Milliseconds of processor time of all threads. */
  readonly time: number
  /** The most milliseconds for which the renderer computed without answering anything else; where it tells. */
  readonly block?: number
}

/** A renderer that is measured. */
export interface MeasuredRenderer {
  readonly base: string
  measure(kinds: readonly PageKind[], headers?: Record<string, string>): Promise<PageTimes>
}

/** What pages of each kind take, by its name. */
export type PageTimes = ReadonlyMap<string, PageTime>

/** Runs `work` with a renderer with the settings `env`. */
export async function withRenderer<Result>(
  env: Record<string, string>,
  work: (renderer: MeasuredRenderer) => Promise<Result>,
): Promise<Result> {
  const renderer = fork('server/renderer/renderer.ts', {
    execArgv: [
      '--import',
      './server/package-loading.ts',
      '--import',
      './tests/bench/loop-blocks.ts',
    ],
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    const base = `http://127.0.0.1:${(await told(renderer, 'ready')).port}`
    const longestBlock = async () => {
      renderer.send({ type: 'longest block' })
      return (await told(renderer, 'longest block')).block
    }
    return await work({
      base,
      measure: (kinds, headers = {}) =>
        pageTimes(renderer.pid ?? 0, base, kinds, { headers, longestBlock }),
    })
  } finally {
    renderer.kill()
    await once(renderer, 'exit')
  }
}

/** How pages are asked for. */
export interface Asking {
  headers?: Record<string, string>
  /** The longest block since it was asked for last. */
  longestBlock?: () => Promise<number | undefined>
}

/** What each of `kinds` takes of the server at `base`, whose process is `pid`. */
export async function pageTimes(
  pid: number,
  base: string,
  kinds: readonly PageKind[],
  { headers = {}, longestBlock }: Asking = {},
): Promise<PageTimes> {
  const ask = async (path: string) => {
    const answer = await fetch(base + path, { redirect: 'manual', headers })
    await answer.arrayBuffer()
    if (answer.status >= 500 || answer.status === 401)
      throw new Error(`${path} answered ${answer.status}.`)
  }
  const times = new Map<string, PageTime>()
  for (const [name, path] of kinds) {
    for (let round = 0; round < WARMING; round += 1) await ask(path(round))
    await longestBlock?.()
    const groups: number[] = []
    for (let group = 0; group < GROUPS; group += 1) {
      const before = processorNanoseconds(pid)
      for (let page = 0; page < GROUP; page += 1) await ask(path(WARMING + group * GROUP + page))
      groups.push((processorNanoseconds(pid) - before) / GROUP / 1e6)
    }
    const block = await longestBlock?.()
    times.set(name, { time: median(groups), ...(block !== undefined && { block }) })
  }
  return times
}

/** The next message of a type that a renderer sends. */
async function told(renderer: ChildProcess, type: string): Promise<Message> {
  for (;;) {
    const [message] = (await once(renderer, 'message')) as [Message]
    if (message.type === type) return message
  }
}

interface Message {
  type?: string
  port?: number
  block?: number
}

/** The processor time of all threads of a process. A thread that ends meanwhile is not counted. */
function processorNanoseconds(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    try {
      return (
        sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
      )
    } catch {
      return sum
    }
  }, 0)
}
