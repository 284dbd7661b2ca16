/**
 * Starts processes on a given core and measures their processor time and memory.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { pinnedTo } from './load-tool.ts'

/** Starts a program on a core and waits until `url` answers. */
export async function startOn(
  core: number,
  words: readonly string[],
  url: string,
): Promise<ChildProcess> {
  const [program = '', ...rest] = [...pinnedTo(core), ...words]
  const child = spawn(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
  const deadline = Date.now() + 15_000
  for (;;) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) return child
    if (Date.now() > deadline || child.exitCode !== null)
      throw new Error(`${words.join(' ')} does not answer.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Microseconds of processor time that a process has used, with a resolution of 1/100 second. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

/** Resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
}

/** The memory of a process in bytes, with its share of what several processes use. */
export function proportionalBytes(pid: number): number {
  return (
    Number(/Pss:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) * 1024
  )
}

/** Sends a request to an edge's control socket. */
export async function control(socketPath: string, method: string, path: string, body?: object) {
  const call = request({ socketPath, method, path })
  call.end(body && JSON.stringify(body))
  const [answer] = await once(call, 'response')
  return text(answer)
}
