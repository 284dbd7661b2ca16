/**
 * What a portal does from its start to its end: it serves, or takes over from another one, gives way to the next one, and
 * tells the keeper of it.
 * @module
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import { controlSockets, type Environment } from '#content/base/settings/environment.ts'
import { DeskHold } from './desk-hold.ts'
import type { Edge } from './edge/edge.ts'
import { isAlive } from './edge/watch/control-socket.ts'
import { listenToKeeper, tellKeeper } from './keeper/keeper-messages.ts'
import type { PortalOrigins } from './keeper/portal-messages.ts'
import { registerNode } from './node-metrics.ts'
import { OuterEdges } from './outer-edges.ts'
import { openPortalEdge, outerSockets } from './portal-edge.ts'
import { PortalProcesses } from './portal-processes.ts'
import { followPurges, type PurgeFollowing } from './purge-following.ts'
import { ReaderCounts } from './reader-counts.ts'
import { expectAnswer } from './renderer-trial.ts'
import { followSiteLook, type SiteLook } from './site-look.ts'
import { prepareStore } from './store-preparation.ts'

/** Milliseconds that another version waits, before it changes the store, for requests to the desk that are under way. */
const LONGEST_SAVE = 5_000
/** Milliseconds between the last request to a renderer and the signal to end. */
const SETTLING = 250
/** Milliseconds that renderers may take for the answers under way when another portal has taken over. */
const LONGEST_ANSWER = 150_000

/** A portal of this process. */
export class Portal {
  readonly #settings: Environment
  readonly #place: 0 | 1
  readonly #isSuccessor: boolean
  readonly #logger: Logger
  readonly #prepared = Promise.withResolvers<void>()
  readonly #processes: PortalProcesses
  readonly #counts: ReaderCounts
  readonly #outer: OuterEdges
  readonly #purges: PurgeFollowing
  readonly #hold = new DeskHold()
  /** The renderers of the portal that has taken over. */
  #successor: PortalOrigins | undefined
  /** The portal that serves has stopped writing. */
  readonly #held = Promise.withResolvers<void>()
  readonly #mayLead = Promise.withResolvers<void>()
  #edge: Edge | undefined
  #look: () => SiteLook = () => ({})
  #preparing: Promise<void> = Promise.resolve()
  #isStopping = false

  constructor(settings: Environment, place: 0 | 1, isSuccessor: boolean, logger: Logger) {
    this.#settings = settings
    this.#place = place
    this.#isSuccessor = isSuccessor
    this.#logger = logger
    const startAfter = this.#prepared.promise
    const count = settings.renderers
    this.#processes = new PortalProcesses({ count, startAfter, isSuccessor, logger })
    this.#counts = new ReaderCounts(settings, logger)
    this.#outer = new OuterEdges({
      sockets: outerSockets(settings),
      isSuccessor,
      onMissed: (asked) => this.#counts.noteMissed(asked),
      logger,
    })
    this.#purges = followPurges(
      settings,
      async (purge) => void (await this.#edge?.purgeEverywhere(purge.tags, purge)),
      logger,
    )
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    this.#listen()
    try {
      await (this.#isSuccessor ? this.#takeOver() : this.#serveFirst())
    } catch (error) {
      if (this.#isStopping) return
      // One that hangs would outlive this process.
      await this.#processes.stopRenderers(0)
      throw error
    }
    this.#look = followSiteLook(this.#pageOrigin)
  }

  #listen(): void {
    const stop = () => this.#stop()
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    // Without its keeper it is unknown to anybody who could end it.
    process.once('disconnect', async () => {
      await this.#counts.close()
      process.exit(1)
    })
    listenToKeeper({
      hold: () => this.#holdDesk(),
      resume: () => {
        this.#hold.end()
        this.#processes.letWork()
      },
      held: () => this.#held.resolve(),
      retire: ({ origins }) => this.#retire(origins),
      lead: () => this.#mayLead.resolve(),
    })
  }

  async #serveFirst(): Promise<void> {
    const { siteUrl, host, dataDir } = this.#settings
    for (const socket of controlSockets(dataDir)) await expectNoEdge(socket)
    await this.#counts.startCountingMissed()
    // From here on readers are told to wait.
    const edge = await this.#openEdge()
    await this.#prepare()
    await this.#processes.renderers.ready
    void this.#outer.start(edge)
    process.stdout.write(`Warta answers at ${siteUrl} (${host}:${edge.port}).\n`)
  }

  async #takeOver(): Promise<void> {
    await this.#prepare()
    const origins = await this.#processes.origins()
    await expectAnswer(origins.pages, '/')
    await expectAnswer(origins.desk, '/admin/login')
    const edge = await this.#openEdge()
    try {
      await this.#outer.start(edge)
    } catch (error) {
      // The portal that serves goes on, and readers who are here already get their answers.
      if (!this.#isStopping) await edge.close(undefined, this.#outer.stop())
      throw error
    }
    tellKeeper({ type: 'serves', origins })
    await this.#mayLead.promise
    this.#processes.letWork()
    await this.#counts.startCountingMissed()
    process.stdout.write(`The portal in ${process.cwd()} has taken over.\n`)
  }

  readonly #pageOrigin = () => this.#successor?.pages ?? this.#processes.renderers.address()
  readonly #deskOrigin = () => this.#successor?.desk ?? this.#processes.deskAddress()

  async #openEdge(): Promise<Edge> {
    this.#edge = await openPortalEdge({
      settings: this.#settings,
      place: this.#place,
      pages: this.#pageOrigin,
      desk: () => this.#hold.passed(this.#deskOrigin),
      registerMetrics: (registry) => {
        registerNode(registry, this.#settings.nodeName)
        this.#processes.registerMetrics(registry, this.#outer)
      },
      onRead: this.#counts.note,
      isCurrent: () => this.#purges.isCurrent() && this.#outer.isCurrent(),
      outer: this.#outer,
      look: () => this.#look(),
      logger: this.#logger,
    })
    return this.#edge
  }

  async #prepare(): Promise<void> {
    this.#preparing = prepareStore(async () => {
      if (this.#isSuccessor && !this.#isStopping) {
        tellKeeper({ type: 'migrates' })
        await this.#held.promise
      }
      return !this.#isStopping
    })
    await this.#preparing
    // No page is made before it could be purged.
    await this.#purges.start()
    this.#prepared.resolve()
    this.#processes.startWorker()
  }

  async #holdDesk(): Promise<void> {
    const isHeld = await this.#hold.begin(
      // The desk does not wait for a job that is under way, too.
      () => this.#processes.stopWorker(),
      async () => this.#edge?.drainPassed(LONGEST_SAVE),
    )
    if (isHeld) tellKeeper({ type: 'held' })
  }

  async #retire(successor: PortalOrigins): Promise<void> {
    const retired = this.#edge?.retire(this.#outer.retire())
    this.#successor = successor
    this.#hold.end()
    await Promise.all([this.#processes.stopWorker(), this.#counts.stopCountingMissed()])
    tellKeeper({ type: 'retired' })
    await delay(SETTLING)
    await this.#processes.stopRenderers(LONGEST_ANSWER)
    await retired
    await Promise.all([this.#purges.close(), this.#counts.closeReadings()])
    process.stdout.write(`The portal in ${process.cwd()} has ended.\n`)
    process.exit(0)
  }

  async #stop(): Promise<void> {
    if (this.#isStopping) return
    this.#isStopping = true
    // One that waits for its turn does not begin.
    this.#held.resolve()
    await this.#edge?.close(undefined, this.#outer.stop())
    await this.#purges.close()
    // A migration is not cut short.
    await this.#preparing.catch(() => {})
    await this.#counts.close()
    await Promise.all([this.#processes.stopRenderers(), this.#processes.stopWorker()])
    process.exit(0)
  }
}

/** @throws {Error} when a portal with this data folder runs that is not kept by the same process */
async function expectNoEdge(socket: string): Promise<void> {
  if (await isAlive(socket)) throw new Error(`Another edge already listens on ${socket}.`)
}
