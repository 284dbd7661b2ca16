/**
 * Keeps child processes running: the renderers behind the edge, or any Node.js module that listens on a port.
 *
 * A child has to:
 * - send `process.send({ type: 'ready', port })` once it serves, on 127.0.0.1 and a port of its own choice (0), since
 *   old and new children run side by side during a replacement;
 * - on `SIGTERM` stop accepting connections, finish the requests in progress and exit with 0 (killed after
 *   `drainTimeout`);
 * - do the same on `process.on('disconnect')`: the supervisor is gone, and nothing else would end the child.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import {
  type ChildAddress,
  type ChildPlan,
  type SupervisedChild,
  startChild,
} from './child-process.ts'
import { restartDelay } from './restart-delay.ts'

/** The part of a pino logger that the supervisor uses. */
export interface SupervisorLogger {
  info(fields: object, message?: string): void
  warn(fields: object, message?: string): void
}

/** What to keep running. */
export interface SupervisorOptions {
  /** Path of the module to run. */
  readonly command: string
  readonly args?: readonly string[]
  /** Options of Node.js for the children; none by default. */
  readonly nodeOptions?: readonly string[]
  /** The child's environment; by default the supervisor's. */
  readonly env?: NodeJS.ProcessEnv
  /** How many children; 1 by default. */
  readonly count?: number
  /** The `type` of the message that says a child is ready; `ready` by default. */
  readonly readyMessage?: string
  /**
   * Milliseconds after which a child that is not ready and has done next to nothing meanwhile is killed; 60,000 by
   * default. A slow start that makes progress is never cut short.
   */
  readonly readyTimeout?: number
  /** The first children start once this resolves, and never if it rejects; at once by default. */
  readonly startAfter?: Promise<void>
  /** Whether a first child that fails is not tried again: then `ready` rejects. False by default. */
  readonly triesOnce?: boolean
  /** Milliseconds between SIGTERM and SIGKILL; 30,000 by default. */
  readonly drainTimeout?: number
  /** The children's niceness, 0 to 19: above 0 they yield the processor to the edge; 0 by default. */
  readonly niceness?: number
  /** Receives every message of the children. */
  readonly onMessage?: (message: unknown) => void
  /** Descriptors that each child gets as 4 and following; none by default. */
  readonly descriptors?: readonly number[]
  /** Receives each process as it is started, to talk to that one. */
  readonly onStart?: (process: ChildProcess) => void
  readonly logger?: SupervisorLogger
}

/** A running supervisor. */
export interface Supervisor {
  /** Resolves when one child is ready; rejects if the supervisor is stopped before, or does not try again. */
  readonly ready: Promise<void>
  /** The address for the next request, round robin; undefined while no child is ready. For the edge's `origin`. */
  address(): ChildAddress | undefined
  /** Unexpected exits that were followed by a restart, so far. */
  restarts(): number
  /** The process ids of all children that run. */
  pids(): number[]
  /**
   * Replaces all children one by one; a new one is ready before the old one is asked to end, so that no request is
   * lost. Calls during a replacement are queued.
   * @throws {Error} when a new child does not become ready; the old one then stays
   */
  replace(): Promise<void>
  /** Asks all children to finish; kills them after `drainTimeout`, or so many milliseconds; resolves when they have ended. */
  stop(drainTimeout?: number): Promise<void>
}

/** A child that ran this long failed for a new reason, so its failures count from 1; in milliseconds. */
const LONG_LIFE = 60_000

/** Milliseconds between the last request to a child and the signal to end. */
const SETTLING = 250

/** Starts `count` children and keeps them running until `stop`. */
export function superviseChildren(options: SupervisorOptions): Supervisor {
  const drain = options.drainTimeout ?? 30_000
  const plan: ChildPlan = {
    command: options.command,
    args: options.args ?? [],
    nodeOptions: options.nodeOptions ?? [],
    env: options.env ?? process.env,
    readyMessage: options.readyMessage ?? 'ready',
    readyTimeout: options.readyTimeout ?? 60_000,
    niceness: options.niceness ?? 0,
    onMessage: options.onMessage ?? (() => {}),
    descriptors: options.descriptors ?? [],
    onStart: options.onStart ?? (() => {}),
  }
  const { logger } = options
  const slots: Slot[] = Array.from({ length: options.count ?? 1 }, () => ({
    failures: 0,
    hasServed: false,
  }))
  const retiring = new Set<Promise<void>>()
  const firstReady = Promise.withResolvers<void>()
  firstReady.promise.catch(() => {})
  let isReady = false
  let isStopping = false
  let restarts = 0
  let turn = 0
  let replacement = Promise.resolve()

  const install = (slot: Slot, child: SupervisedChild) => {
    slot.child = child
    void child.ready.then(
      (address) => {
        slot.hasServed = true
        isReady = true
        firstReady.resolve()
        logger?.info({ pid: child.pid, port: address.port }, 'A child process is ready.')
      },
      () => {},
    )
    void child.ended.then((how) => {
      // Ended by a replacement or by `stop`.
      if (slot.child !== child || isStopping) return
      slot.child = undefined
      if (options.triesOnce && !isReady) {
        firstReady.reject(new Error(`${plan.command} ended (${how}) before it was ready.`))
        return
      }
      slot.failures = performance.now() - child.startedAt >= LONG_LIFE ? 1 : slot.failures + 1
      const delay = restartDelay(slot.failures, slot.hasServed)
      logger?.warn({ pid: child.pid, how, delay }, 'A child process ended and will be restarted.')
      restarts += 1
      slot.timer = setTimeout(() => install(slot, startChild(plan)), delay)
    })
  }

  const replaceSlot = async (slot: Slot) => {
    const next = startChild(plan)
    try {
      await next.ready
    } catch (error) {
      await next.stop(drain)
      throw error
    }
    const old = slot.child
    clearTimeout(slot.timer)
    slot.failures = 0
    if (isStopping) return retire(next)
    install(slot, next)
    if (!old) return
    // Let the old child accept connections made just before, which would otherwise be cut.
    await new Promise((resolve) => setTimeout(resolve, SETTLING))
    retire(old)
  }

  const retire = (child: SupervisedChild, drainTimeout = drain) => {
    const done = child.stop(drainTimeout).finally(() => retiring.delete(done))
    retiring.add(done)
  }

  const installAll = () => {
    for (const slot of slots) if (!isStopping) install(slot, startChild(plan))
  }
  if (options.startAfter) {
    // `stop` does not wait for what they wait for.
    replacement = Promise.race([options.startAfter, firstReady.promise]).then(installAll)
  } else installAll()
  replacement.catch(() => {})

  return {
    ready: firstReady.promise,
    address: () => {
      const addresses = slots.flatMap((slot) => slot.child?.address() ?? [])
      turn += 1
      return addresses[turn % Math.max(1, addresses.length)]
    },
    restarts: () => restarts,
    pids: () => slots.flatMap((slot) => slot.child?.pid ?? []),
    replace: () => {
      replacement = replacement
        .catch(() => {})
        .then(async () => {
          for (const slot of slots) if (!isStopping) await replaceSlot(slot)
        })
      return replacement
    },
    stop: async (drainTimeout) => {
      isStopping = true
      firstReady.reject(new Error('The supervisor was stopped.'))
      for (const slot of slots) {
        clearTimeout(slot.timer)
        if (slot.child) retire(slot.child, drainTimeout)
      }
      await replacement.catch(() => {})
      await Promise.all(retiring)
    },
  }
}

/** A slot for one child. */
interface Slot {
  child?: SupervisedChild | undefined
  /** The failures of its children in a row. */
  failures: number
  /** Whether any of its children was ever ready. */
  hasServed: boolean
  timer?: NodeJS.Timeout
}
