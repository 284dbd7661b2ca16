/**
 * The processes of a portal behind its edge: renderers of pages, one renderer for the desk, and the worker.
 * @module
 */
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { BackupMetrics } from './backup-metrics.ts'
import type { PortalOrigins } from './keeper/portal-messages.ts'
import { expectReady } from './renderer-trial.ts'
import { registerRestarts } from './restart-metrics.ts'
import { ScheduleMetrics } from './schedule-metrics.ts'
import { LOADING } from './store-preparation.ts'
import type { ChildAddress } from './supervisor/child-process.ts'
import { type Supervisor, superviseChildren } from './supervisor/supervisor.ts'
import { WireMetrics } from './wire-metrics.ts'

/** What to start, and when. */
export interface ProcessesPlan {
  /** How many renderers of pages. */
  readonly count: number
  /** Renderers start once this resolves: when the store is prepared. */
  readonly startAfter: Promise<void>
  /** Whether another portal serves until this one can: then a renderer that fails is not tried again, and no worker runs. */
  readonly isSuccessor: boolean
  readonly logger: Logger
}

/** The processes of one portal. */
export class PortalProcesses {
  /** Of pages. Until the desk's own is ready, and should it fail, they do its work. */
  readonly renderers: Supervisor
  readonly #desk: Supervisor
  readonly #logger: Logger
  readonly #schedule = new ScheduleMetrics()
  readonly #backups = new BackupMetrics()
  readonly #wire = new WireMetrics()
  #worker: Supervisor | undefined
  #mayWork: boolean
  #workerEnded: Promise<void> = Promise.resolve()

  constructor({ count, startAfter, isSuccessor, logger }: ProcessesPlan) {
    const renderer = {
      command: 'server/renderer/renderer.ts',
      nodeOptions: LOADING,
      triesOnce: isSuccessor,
      logger,
    }
    // The edge goes first, even if both share one core.
    this.renderers = superviseChildren({ ...renderer, count, startAfter, niceness: 10 })
    // Editors save and arrange while readers storm the portal. Readers are served first.
    this.#desk = superviseChildren({ ...renderer, startAfter: this.renderers.ready, niceness: 5 })
    this.#logger = logger
    this.#mayWork = !isSuccessor
  }

  /** Where the desk is answered. */
  deskAddress(): ChildAddress | undefined {
    return this.#desk.address() ?? this.renderers.address()
  }

  /**
   * Where both kinds of renderers listen, once they are ready.
   * @throws {Error} when one is not
   */
  async origins(): Promise<PortalOrigins> {
    await expectReady(this.renderers.ready, 'The renderer')
    await expectReady(this.#desk.ready, 'The desk')
    return { pages: addressOf(this.renderers), desk: addressOf(this.#desk) }
  }

  /** Starts the worker, if this portal may have one and it does not run. */
  startWorker(): void {
    if (!this.#mayWork || this.#worker) return
    this.#worker = superviseChildren({
      command: 'server/worker/worker.ts',
      nodeOptions: LOADING,
      niceness: 10,
      onMessage: (message) => {
        this.#schedule.note(message)
        this.#backups.note(message)
        this.#wire.note(message)
      },
      logger: this.#logger,
    })
  }

  /** Lets this portal have a worker, which starts when the one before has ended. */
  letWork(): void {
    this.#mayWork = true
    void this.#workerEnded.then(() => this.startWorker())
  }

  /** Ends the worker; it does not start again until `letWork`. */
  stopWorker(): Promise<void> {
    this.#mayWork = false
    if (this.#worker) this.#workerEnded = this.#worker.stop()
    this.#worker = undefined
    return this.#workerEnded
  }

  /** Ends the renderers, after the answers under way or so many milliseconds. */
  async stopRenderers(longest?: number): Promise<void> {
    await Promise.all([this.renderers.stop(longest), this.#desk.stop(longest)])
  }

  /** Adds what is measured of them, and the restarts of outer edges. */
  registerMetrics(registry: Registry, edge: Pick<Supervisor, 'restarts'>): void {
    const worker = { restarts: () => this.#worker?.restarts() ?? 0 }
    registerRestarts(registry, { renderer: this.renderers, desk: this.#desk, worker, edge })
    this.#schedule.register(registry)
    this.#backups.register(registry)
    this.#wire.register(registry)
  }
}

function addressOf(supervisor: Supervisor): ChildAddress {
  const address = supervisor.address()
  if (!address) throw new Error('A renderer ended as soon as it was ready.')
  return address
}
