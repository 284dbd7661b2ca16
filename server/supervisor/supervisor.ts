/**
 * Keeping child processes running: the renderers behind the edge, or any Node.js module that serves on a port.
 *
 * What a child does:
 * - When it serves, it says so with `process.send({ type: 'ready', port })`; it listens on 127.0.0.1, on a port it
 *   chose itself (0), since old and new run side by side during a replacement.
 * - On `SIGTERM` it takes no new connections, finishes the requests under way and exits with 0. After
 *   `drainTimeout` it is killed.
 * - On `process.on('disconnect')` it does the same: the supervisor is gone, and nobody would end it otherwise.
 * @module
 */
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
  /** The child's environment; the supervisor's own if left out. */
  readonly env?: NodeJS.ProcessEnv
  /** How many children; 1 if left out. */
  readonly count?: number
  /** `type` of the message that says a child is ready; `ready` if left out. */
  readonly readyMessage?: string
  /** Milliseconds until a child that has not become ready is killed; 60,000 if left out. */
  readonly readyTimeout?: number
  /** Milliseconds between SIGTERM and SIGKILL; 30,000 if left out. */
  readonly drainTimeout?: number
  /** The children's niceness, 0 to 19: above 0 they leave the processor to the edge when both want it; 0 if left out. */
  readonly niceness?: number
  /** Hears everything that children send. */
  readonly onMessage?: (message: unknown) => void
  readonly logger?: SupervisorLogger
}

/** Children under supervision. */
export interface Supervisor {
  /** Resolves when one child is ready; rejects when the supervisor is stopped before. */
  readonly ready: Promise<void>
  /** Where the next request should go, taking turns; undefined while no child is ready. For the edge's `origin`. */
  address(): ChildAddress | undefined
  /** Restarts after a child ended unasked, so far. */
  restarts(): number
  /** The process ids of the children that serve or will. */
  pids(): number[]
  /**
   * Replaces all children one by one: the new one is ready before the old one is asked to end, so that no request is
   * lost. A call during a replacement waits for its turn.
   * @throws {Error} when a new child does not become ready; its predecessor then goes on
   */
  replace(): Promise<void>
  /** Has all children finish and end; resolves when they have. */
  stop(): Promise<void>
}

/** A child that lived so long failed for a new reason; in milliseconds. */
const LONG_LIFE = 60_000

/** From the moment a child gets no more requests until it is asked to end; in milliseconds. */
const SETTLING = 250

/** Starts `count` children and keeps them running until `stop`. */
export function superviseChildren(options: SupervisorOptions): Supervisor {
  const plan: ChildPlan = {
    command: options.command,
    args: options.args ?? [],
    env: options.env ?? process.env,
    readyMessage: options.readyMessage ?? 'ready',
    readyTimeout: options.readyTimeout ?? 60_000,
    drainTimeout: options.drainTimeout ?? 30_000,
    niceness: options.niceness ?? 0,
    onMessage: options.onMessage ?? (() => {}),
  }
  const { logger } = options
  const slots: Slot[] = Array.from({ length: options.count ?? 1 }, () => ({ failures: 0 }))
  const retiring = new Set<Promise<void>>()
  const firstReady = Promise.withResolvers<void>()
  firstReady.promise.catch(() => {})
  let isStopping = false
  let restarts = 0
  let turn = 0
  let replacement = Promise.resolve()

  const install = (slot: Slot, child: SupervisedChild) => {
    slot.child = child
    let hasServed = false
    void child.ready.then(
      (address) => {
        hasServed = true
        firstReady.resolve()
        logger?.info({ pid: child.pid, port: address.port }, 'A child is ready.')
      },
      () => {},
    )
    void child.ended.then((how) => {
      // Replaced or stopped: its end is wanted.
      if (slot.child !== child || isStopping) return
      slot.child = undefined
      slot.failures = performance.now() - child.startedAt >= LONG_LIFE ? 1 : slot.failures + 1
      const delay = restartDelay(slot.failures, hasServed)
      logger?.warn({ pid: child.pid, how, delay }, 'A child ended and is started again.')
      restarts += 1
      slot.timer = setTimeout(() => install(slot, startChild(plan)), delay)
    })
  }

  const replaceSlot = async (slot: Slot) => {
    const next = startChild(plan)
    try {
      await next.ready
    } catch (error) {
      await next.stop()
      throw error
    }
    const old = slot.child
    clearTimeout(slot.timer)
    slot.failures = 0
    if (isStopping) return retire(next)
    install(slot, next)
    if (!old) return
    // Connections made just before are accepted, or they would be cut when the old child stops listening.
    await new Promise((resolve) => setTimeout(resolve, SETTLING))
    retire(old)
  }

  const retire = (child: SupervisedChild) => {
    const done = child.stop().finally(() => retiring.delete(done))
    retiring.add(done)
  }

  for (const slot of slots) install(slot, startChild(plan))

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
    stop: async () => {
      isStopping = true
      firstReady.reject(new Error('The supervisor was stopped.'))
      for (const slot of slots) {
        clearTimeout(slot.timer)
        if (slot.child) retire(slot.child)
      }
      await replacement.catch(() => {})
      await Promise.all(retiring)
    },
  }
}

/** A place for one child: who has it now, and how often in a row its occupant failed. */
interface Slot {
  child?: SupervisedChild | undefined
  failures: number
  timer?: NodeJS.Timeout
}
