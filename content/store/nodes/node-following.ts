/**
 * A node follows the purges of the store: it reads their table when the bell rings, and every {@link POLL} milliseconds in
 * any case, and purges its edge.
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { messagesOf, type PurgeMessage } from '../edge-purging.ts'
import {
  beat,
  enterFirst,
  enterNode,
  leaveNodes,
  type NodeName,
  type NodePosition,
  OtherSettings,
  type Reading,
} from './node-beat.ts'
import { connectNode, disconnectNode } from './node-connection.ts'
import { KEPT, LEASE, MARGIN, POLL } from './node-times.ts'
import { PurgeBell } from './purge-bell.ts'

/** What a node follows, and what it does. */
export interface FollowingPlan extends NodeName {
  /** The address at which others write, and the one to listen and read at if it is another. */
  readonly url: string
  readonly listenUrl: string | undefined
  /** Milliseconds between two readings without a bell; {@link POLL} if it is left out. */
  readonly poll?: number
  /** Purges the edge; the purge counts as carried out once this resolves. */
  readonly purge: (message: PurgeMessage) => void | Promise<void>
  readonly warn: (line: string) => void
}

/** A node that follows. */
export class NodeFollowing {
  readonly #plan: FollowingPlan
  readonly #bell: PurgeBell
  readonly #entered = Promise.withResolvers<void>()
  #client: Client | undefined
  #position: NodePosition | undefined
  /** When the last complete reading began, by the clock of this process, which stands still while the machine sleeps. */
  #readAt = Number.NEGATIVE_INFINITY
  /** The same by the clock of the machine. */
  #heardAt = 0
  /** Whether no other node was in the table then. */
  #isAlone = false
  #hasEntered = false
  #isCut = false
  /** Whether the database was lost and has not answered since at the address at which others ask it. */
  #isStoreLost = false
  #isClosed = false
  #ended: Promise<void> = Promise.resolve()
  #ring = () => {}

  constructor(plan: FollowingPlan) {
    this.#plan = plan
    const { url, listenUrl, warn } = plan
    this.#bell = new PurgeBell({ url, listenUrl, onRing: () => this.#ring(), warn })
  }

  /**
   * Resolves when the node is in the table: pages that are made from then on are purged.
   * @throws {OtherSettings} when it does not belong to those that are there
   */
  start(): Promise<void> {
    this.#ended = this.#follow()
    return this.#entered.promise
  }

  /**
   * Whether the pages in memory are those of the store, and missing ones can be made: the last complete reading began a
   * moment ago. A node that knows of no other stays current without the database: nobody could take its readers, and what
   * is saved on this machine reaches it over its control socket.
   */
  isCurrent(): boolean {
    if (this.#position === undefined) return false
    return this.#isAlone || performance.now() - this.#readAt < LEASE
  }

  /** Leaves the table, and follows no more. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#bell.close()
    this.#ring()
    await this.#ended
    if (!this.#client) return
    await leaveNodes(this.#client, this.#plan).catch(() => undefined)
    disconnectNode(this.#client)
  }

  async #follow(): Promise<void> {
    while (!this.#isClosed) {
      const rung = Promise.withResolvers<void>()
      this.#ring = rung.resolve
      try {
        // The savers wait to be told.
        if (await this.#read()) continue
        if (this.#isCut) this.#plan.warn('The database answers again; this node is current.')
        this.#isCut = false
      } catch (error) {
        this.#drop()
        if (error instanceof OtherSettings) return this.#entered.reject(error)
        const reason = error instanceof Error ? error.message : String(error)
        const where = this.#plan.listenUrl === undefined ? '' : ' at DATABASE_LISTEN_URL'
        if (!this.#isCut) this.#plan.warn(`This node cannot read purges${where}: ${reason}`)
        this.#isCut = true
      }
      const timer = setTimeout(rung.resolve, this.#plan.poll ?? POLL)
      await rung.promise
      clearTimeout(timer)
    }
    this.#entered.resolve()
  }

  /** Reads once; whether something was purged. */
  async #read(): Promise<boolean> {
    const client = await this.#connected()
    const startedAt = performance.now()
    const isLate = Date.now() - this.#heardAt > KEPT - MARGIN
    const known = this.#position
    const reading = known && !isLate ? await beat(client, this.#plan.id, known) : undefined
    if (reading) return this.#carryOut(reading, startedAt)
    // Until everything is forgotten it must not count as ready: the table says that it has passed all purges.
    this.#position = undefined
    const enter = this.#hasEntered ? enterNode : enterFirst
    const entered = await enter(client, this.#plan)
    await this.#plan.purge({ all: true })
    this.#noteReading(entered, startedAt)
    if (this.#hasEntered) {
      this.#plan.warn('Nobody can say what this node has missed: it has forgotten all pages.')
    } else void this.#bell.hang()
    this.#hasEntered = true
    this.#entered.resolve()
    return true
  }

  async #carryOut(reading: Reading, startedAt: number): Promise<boolean> {
    const { pages } = reading
    await Promise.all(pages.flatMap(messagesOf).map((message) => this.#plan.purge(message)))
    this.#noteReading(reading, startedAt)
    return pages.length > 0
  }

  #noteReading({ next, others }: Omit<Reading, 'pages'>, startedAt: number): void {
    this.#position = next
    this.#isAlone = others === 0
    if (!this.#isStoreLost) this.#readAt = startedAt
    this.#heardAt = Date.now()
  }

  async #connected(): Promise<Client> {
    if (this.#client) return this.#client
    const { url, listenUrl = url } = this.#plan
    // Not through a pooler if there is a way around it: all savers may wait there for connections.
    this.#client = await connectNode(listenUrl, (lost) => {
      if (lost === this.#client) this.#drop()
    })
    if (this.#isStoreLost) void this.#findStore()
    return this.#client
  }

  /** A pooler lets a while pass until it asks again for a database that was away. */
  async #findStore(): Promise<void> {
    const asking = this.#client
    while (this.#isStoreLost && asking === this.#client && !this.#isClosed) {
      try {
        const client = await connectNode(this.#plan.url)
        await client.query('select 1').finally(() => disconnectNode(client))
        this.#isStoreLost = asking !== this.#client
      } catch {
        await pause(POLL)
      }
    }
  }

  #drop(): void {
    if (this.#plan.listenUrl !== undefined) {
      this.#isStoreLost = true
      this.#readAt = Number.NEGATIVE_INFINITY
    }
    if (this.#client) disconnectNode(this.#client)
    this.#client = undefined
  }
}
