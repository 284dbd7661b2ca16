/**
 * The processor time that a renderer takes for a page, without an edge: no wall clock, so that other work on the
 * machine counts little.
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

/** Requests of each kind before it is measured: the first ones compile the code. */
const WARMING = 12
const ROUNDS = 30

/** A kind of page: its name, and the path of its page number `round`. */
export type PageKind = readonly [name: string, path: (round: number) => string]

/** Milliseconds of processor time that each of `kinds` takes on average, by name, in a renderer with the settings `env`. */
export async function coldPageTimes(
  env: Record<string, string>,
  kinds: readonly PageKind[],
): Promise<ReadonlyMap<string, number>> {
  const renderer = fork('server/renderer/renderer.ts', {
    execArgv: ['--import', './server/package-loading.ts'],
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    const base = `http://127.0.0.1:${await portOf(renderer)}`
    return await pageTimes(renderer.pid ?? 0, base, kinds)
  } finally {
    renderer.kill()
    await once(renderer, 'exit')
  }
}

/** The same for the server at `base`, whose process is `pid`. */
export async function pageTimes(
  pid: number,
  base: string,
  kinds: readonly PageKind[],
): Promise<ReadonlyMap<string, number>> {
  const ask = async (path: string) => {
    const answer = await fetch(base + path, { redirect: 'manual' })
    await answer.arrayBuffer()
    if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}.`)
  }
  const times = new Map<string, number>()
  for (const [name, path] of kinds) {
    for (let round = 0; round < WARMING; round += 1) await ask(path(round))
    const before = processorNanoseconds(pid)
    for (let round = 0; round < ROUNDS; round += 1) await ask(path(WARMING + round))
    times.set(name, (processorNanoseconds(pid) - before) / ROUNDS / 1e6)
  }
  return times
}

async function portOf(renderer: ChildProcess): Promise<number> {
  for (;;) {
    const [message] = (await once(renderer, 'message')) as [{ type?: string; port?: number }]
    if (message.type === 'ready' && message.port !== undefined) return message.port
  }
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
