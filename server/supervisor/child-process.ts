/**
 * One supervised child process: a Node.js module that announces where it listens.
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'

/** What is started. */
export interface ChildPlan {
  /** Path of the module to run. */
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** `type` of the message with which the child says that it listens: `{ type: 'ready', port: 4711 }`. */
  readonly readyMessage: string
  /** Milliseconds until a child that has not become ready is killed. */
  readonly readyTimeout: number
  /** Milliseconds a child gets between SIGTERM and SIGKILL. */
  readonly drainTimeout: number
  /** The child's niceness: above 0 it leaves the processor to others that want it. */
  readonly niceness: number
  /** Hears everything that the child sends. */
  readonly onMessage: (message: unknown) => void
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
  /** Where it listens; undefined before it is ready and after it ended. */
  address(): ChildAddress | undefined
  /** Resolves when it is ready; rejects when it ends or takes too long before. */
  readonly ready: Promise<ChildAddress>
  /** Resolves with how it ended: the exit code or the signal. */
  readonly ended: Promise<number | NodeJS.Signals>
  /** Asks it to finish its work and end, kills it if it does not; resolves when it has ended. */
  stop(): Promise<void>
}

const HOST = '127.0.0.1'

/** Starts a child. */
export function startChild(plan: ChildPlan): SupervisedChild {
  const child = fork(plan.command, [...plan.args], { env: plan.env, execArgv: [] })
  if (child.pid !== undefined && plan.niceness > 0) yieldProcessor(child.pid, plan.niceness)
  let address: ChildAddress | undefined
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => {
      address = undefined
      resolve(signal ?? code ?? 1)
    })
    // A message or signal that no longer reached it is no news; that it could not start is.
    child.on('error', () => {
      if (child.pid === undefined) resolve(1)
    })
  })
  const ready = new Promise<ChildAddress>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${plan.command} was not ready within ${plan.readyTimeout} ms.`))
    }, plan.readyTimeout)
    child.on('message', (message) => {
      plan.onMessage(message)
      const port = readyPort(message, plan.readyMessage)
      if (port === undefined) return
      clearTimeout(late)
      address = { host: HOST, port }
      resolve(address)
    })
    void ended.then((how) => {
      clearTimeout(late)
      reject(new Error(`${plan.command} ended (${how}) before it was ready.`))
    })
  })
  // Whoever does not wait for readiness learns of the end all the same.
  ready.catch(() => {})
  return {
    pid: child.pid,
    startedAt: performance.now(),
    address: () => address,
    ready,
    ended,
    stop: () => stopChild(child, ended, plan.drainTimeout),
  }
}

function yieldProcessor(pid: number, niceness: number): void {
  try {
    setPriority(pid, niceness)
  } catch (error) {
    // A child that ended at once has no priority; any other failure is a mistake of ours.
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
