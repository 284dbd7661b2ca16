/**
 * The outer edges of a portal: processes that answer readers beside its own edge, on the same port, so that more than one
 * core can. The system distributes connections among them, and they ask the portal's edge for what they do not have.
 * @module
 */

import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import type { Edge } from './edge/edge.ts'
import type { CarriedPurge, EdgeLogger } from './edge/http/edge-options.ts'
import { OuterEdgeProcess } from './outer-edge-process.ts'
import { OuterMetrics } from './outer-metrics.ts'
import { expectReady } from './renderer-trial.ts'
import { type Supervisor, superviseChildren } from './supervisor/supervisor.ts'

/** Milliseconds that an outer edge may take for a purge; a save waits for it, so it is killed then, and starts anew. */
const PATIENCE = 2_000
/** Milliseconds of waiting for a purge after which the portal is not ready. */
const LATE = 1_000
/** Milliseconds between two looks whether one hangs, and after which it does: nobody else takes its connections. */
const WATCHING = 5_000
const HANGING = 10_000
/** Milliseconds that are waited for slow starts. */
const SLOW = 10_000
/** Milliseconds that one may take to say that it retires. */
const SHORT = 5_000
/** Milliseconds that connections of a portal that was replaced may take to end. */
const LONGEST = 190_000
/** Milliseconds that answers under way may take when the portal stops. */
const GRACE = 12_000

/** What outer edges need. */
export interface OuterEdgesPlan {
  /** The descriptors of sockets for readers, one for each. */
  readonly sockets: readonly number[]
  /** Whether another portal answers on them until all of these can: then one that fails is not tried again. */
  readonly isSuccessor: boolean
  /** Receives addresses that readers asked for in vain. */
  readonly onMissed: (asked: readonly string[]) => void
  readonly logger: EdgeLogger
}

/** The outer edges of one portal. */
export class OuterEdges {
  readonly #plan: OuterEdgesPlan
  /** Those that may have pages in memory. */
  readonly #members = new Set<OuterEdgeProcess>()
  /** When each purge began that is still waited for. */
  readonly #purges = new Set<{ readonly since: number }>()
  readonly #metrics = new OuterMetrics<OuterEdgeProcess>()
  #supervisors: readonly Supervisor[] = []
  /** Those whose sockets have listened: the system gives them connections from then on, whether or not one answers. */
  readonly #listening = new Set<Supervisor>()
  #watch: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(plan: OuterEdgesPlan) {
    this.#plan = plan
  }

  /**
   * Starts them in front of `inner`, whose origin answers by now; resolves when they answer. The first portal does not
   * wait for those that are late.
   * @throws {Error} when one of a successor does not start
   */
  async start({ innerPort }: Pick<Edge, 'innerPort'>): Promise<void> {
    if (innerPort === undefined || this.#isClosed) return
    const { sockets, isSuccessor, logger } = this.#plan
    this.#supervisors = sockets.map((socket) =>
      superviseChildren({
        command: 'server/outer-edge.ts',
        args: [String(innerPort)],
        nodeOptions: ['--max-semi-space-size=8'],
        descriptors: [socket],
        onStart: (process) => this.#meet(process),
        triesOnce: isSuccessor,
        logger,
      }),
    )
    this.#watch = setInterval(() => void this.#tell({ tags: [] }, HANGING), WATCHING)
    this.#watch.unref()
    const ready = this.#supervisors.map(async (one) => {
      await one.ready
      this.#listening.add(one)
    })
    if (isSuccessor) return expectReady(Promise.all(ready), 'An edge')
    await Promise.race([Promise.allSettled(ready), delay(SLOW, undefined, { ref: false })])
  }

  #meet(process: ChildProcess): void {
    const outer = new OuterEdgeProcess(process, (news) => {
      if (news.type === 'missed') return this.#plan.onMissed(news.asked)
      // From here on it is told of every purge, and may keep pages.
      this.#members.add(outer)
      outer.tell({ type: 'serve' })
    })
    void outer.ended.then(() => {
      this.#members.delete(outer)
      this.#metrics.end(outer)
    })
  }

  /** Unexpected exits that were followed by a restart, so far. */
  restarts(): number {
    return this.#supervisors.reduce((sum, one) => sum + one.restarts(), 0)
  }

  /** Whether none has been behind for long, and readers wait for none to start anew. */
  isCurrent(): boolean {
    const late = performance.now() - LATE
    if ([...this.#purges].some(({ since }) => since <= late)) return false
    return this.#isClosed || [...this.#listening].every((one) => one.address() !== undefined)
  }

  /** Purges what they have in memory, after the inner edge; resolves when no reader gets what was there before. */
  async purge(purge: CarriedPurge): Promise<void> {
    const waiting = { since: performance.now() }
    this.#purges.add(waiting)
    await this.#tell(purge, PATIENCE)
    this.#purges.delete(waiting)
  }

  /** Has all of them purge; one that does not in time is ended, and starts with nothing in memory. */
  async #tell({ tags, soft, spare }: CarriedPurge, patience: number): Promise<void> {
    const what = { type: 'purge' as const, tags: tags === 'all' ? tags : [...tags], soft, spare }
    await Promise.all(
      [...this.#members].map(async (outer) => {
        if ((await outer.ask(what, patience)) !== 'late') return
        const { pid } = outer
        this.#plan.logger.warn({ pid }, 'An edge did not purge in time, and is started anew.')
        await outer.kill()
      }),
    )
  }

  /** What they have measured, to be added up: also those that have ended, and those that do not answer in time. */
  async metrics(): Promise<object[][]> {
    await Promise.all(
      [...this.#members].map(async (outer) => {
        const answer = await outer.ask({ type: 'measure' }, PATIENCE)
        if (typeof answer === 'object' && answer.metrics) this.#metrics.note(outer, answer.metrics)
      }),
    )
    return this.#metrics.all()
  }

  /** Lets them finish because another portal takes connections; resolves when they have ended. */
  async retire(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#members].map((outer) => outer.ask({ type: 'retire' }, SHORT)))
    await this.#end(LONGEST)
  }

  /** Lets them answer what is under way; resolves when they have ended. */
  async stop(): Promise<void> {
    this.#isClosed = true
    await this.#end(GRACE)
  }

  async #end(longest: number): Promise<void> {
    clearInterval(this.#watch)
    await Promise.all(this.#supervisors.map((one) => one.stop(longest)))
  }
}
