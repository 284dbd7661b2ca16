/**
 * One supervised child process: a Node.js module that reports the port it listens on.
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { processorTime } from './child-progress.ts'

/** How to start a child. */
export interface ChildPlan {
  /** Path of the module to run. */
  readonly command: string
  readonly args: readonly string[]
  /** Options of Node.js. */
  readonly nodeOptions: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** The `type` of the message with which the child reports its port: `{ type: 'ready', port: 4711 }`. */
  readonly readyMessage: string
  /** Milliseconds after which a child that is not ready and has done next to nothing meanwhile is killed. */
  readonly readyTimeout: number
  /** The child's niceness; above 0 it yields the processor to other processes. */
  readonly niceness: number
  /** Receives every message of the child. */
  readonly onMessage: (message: unknown) => void
  /** Descriptors that the child gets as 4 and following; 3 is the channel of messages. */
  readonly descriptors: readonly number[]
  /** Receives the process, before it can have sent anything. */
  readonly onStart: (process: ChildProcess) => void
}

/** Where a ready child listens. */
export interface ChildAddress {
  readonly host: string
  readonly port: number
}

/** A started child. */
export interface SupervisedChild {
  readonly pid: number | undefined
  readonly startedAt: number
  /** Its address; undefined before it is ready and after it has ended. */
  address(): ChildAddress | undefined
  /** Resolves when it is ready; rejects if it ends or hangs before. */
  readonly ready: Promise<ChildAddress>
  /** Resolves with its exit code or signal. */
  readonly ended: Promise<number | NodeJS.Signals>
  /** Asks it to finish and exit, kills it after `drainTimeout` milliseconds; resolves when it has ended. */
  stop(drainTimeout: number): Promise<void>
}

const HOST = '127.0.0.1'

/** A child that starts on a tenth of a core is slow; one that uses less than this part of a core hangs. */
const LEAST_WORK = 0.01

/** Starts a child process. */
export function startChild(plan: ChildPlan): SupervisedChild {
  const child = fork(plan.command, [...plan.args], {
    env: plan.env,
    execArgv: [...plan.nodeOptions],
    stdio: ['inherit', 'inherit', 'inherit', 'ipc', ...plan.descriptors],
  })
  plan.onStart(child)
  if (child.pid !== undefined && plan.niceness > 0) yieldProcessor(child.pid, plan.niceness)
  let address: ChildAddress | undefined
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => {
      address = undefined
      resolve(signal ?? code ?? 1)
    })
    // Failing to send a message or signal to a child does not matter; failing to start it does.
    child.on('error', () => {
      if (child.pid === undefined) resolve(1)
    })
  })
  const ready = new Promise<ChildAddress>((resolve, reject) => {
    const worked = () => (child.pid === undefined ? undefined : processorTime(child.pid))
    let before = 0
    const watch = setInterval(() => {
      const now = worked()
      if (now === undefined || now - before >= plan.readyTimeout * LEAST_WORK) {
        before = now ?? 0
        return
      }
      child.kill('SIGKILL')
      reject(new Error(`${plan.command} is not ready and did nothing for ${plan.readyTimeout} ms.`))
    }, plan.readyTimeout)
    child.on('message', (message) => {
      plan.onMessage(message)
      const port = readyPort(message, plan.readyMessage)
      if (port === undefined) return
      clearInterval(watch)
      address = { host: HOST, port }
      resolve(address)
    })
    void ended.then((how) => {
      clearInterval(watch)
      reject(new Error(`${plan.command} ended (${how}) before it was ready.`))
    })
  })
  // Callers that do not await `ready` still learn of the end through `ended`.
  ready.catch(() => {})
  return {
    pid: child.pid,
    startedAt: performance.now(),
    address: () => address,
    ready,
    ended,
    stop: (drainTimeout) => stopChild(child, ended, drainTimeout),
  }
}

function yieldProcessor(pid: number, niceness: number): void {
  try {
    setPriority(pid, niceness)
  } catch (error) {
    // A child that has already ended has no priority; any other failure is a bug.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR'))
      throw error
  }
}

async function stopChild(
  child: ChildProcess,
  ended: Promise<unknown>,
  drainTimeout: number,
): Promise<void> {
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), drainTimeout)
  await ended
  clearTimeout(late)
}

function readyPort(message: unknown, type: string): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  if (!('type' in message && message.type === type && 'port' in message)) return undefined
  return typeof message.port === 'number' ? message.port : undefined
}
