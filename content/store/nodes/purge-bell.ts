/**
 * Hears at once that there are purges. PostgreSQL tells it to whoever listens on a connection of their own; a pooler that
 * shares connections does not pass it on. So the bell is tried when it is hung up, and nothing depends on it.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { connectNode, disconnectNode } from './node-connection.ts'
import { CHANNEL, POLL } from './node-times.ts'

/** Milliseconds until a bell that was lost is hung up anew. */
const AGAIN = 5_000
/** Milliseconds between two looks whether the server is there, since a silent connection may be dead. */
const LOOK = 10_000
/** Milliseconds that a trial ring may take. */
const TRIAL = 3_000

/** What a bell needs. */
export interface BellPlan {
  /** The address at which purges are announced. */
  readonly url: string
  /** The one at which to listen, if it is another. */
  readonly listenUrl: string | undefined
  readonly onRing: () => void
  readonly warn: (line: string) => void
}

/** A bell. */
export class PurgeBell {
  readonly #plan: BellPlan
  #client: Client | undefined
  #timer: NodeJS.Timeout | undefined
  #look: NodeJS.Timeout | undefined
  #isClosed = false
  #hasWarned = false
  #trial: { word: string; heard: () => void } | undefined

  constructor(plan: BellPlan) {
    this.#plan = plan
  }

  /** Hangs it up, now and whenever it is lost. */
  async hang(): Promise<void> {
    const { url, listenUrl = url, onRing } = this.#plan
    try {
      const client = await connectNode(listenUrl, (lost) => {
        if (lost === this.#client) this.#lose()
      })
      this.#client = client
      if (this.#isClosed) return this.#drop()
      client.on('notification', ({ payload = '' }) => {
        if (payload === this.#trial?.word) this.#trial.heard()
        else onRing()
      })
      await client.query(`listen ${CHANNEL}`)
      this.#look = setInterval(() => void client.query('select 1').catch(() => this.#lose()), LOOK)
      if (await this.#isHeard()) this.#hasWarned = false
      else this.#warn('What PostgreSQL announces does not arrive.')
    } catch (error) {
      // Without the database at all, the bell is no trouble of its own.
      if (await isThere(url)) this.#warn(error instanceof Error ? `${error.message}.` : `${error}`)
      this.#lose()
    }
  }

  /** Takes it down. */
  close(): void {
    this.#isClosed = true
    this.#drop()
  }

  async #isHeard(): Promise<boolean> {
    const heard = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => heard.resolve(false), TRIAL)
    this.#trial = { word: randomUUID(), heard: () => heard.resolve(true) }
    try {
      await announce(this.#plan.url, this.#trial.word)
      return await heard.promise
    } finally {
      clearTimeout(timer)
      this.#trial = undefined
    }
  }

  /** Once until it is heard again. */
  #warn(reason: string): void {
    if (this.#hasWarned || this.#isClosed) return
    this.#hasWarned = true
    const remedy =
      this.#plan.listenUrl === undefined
        ? 'Behind a pooler, set DATABASE_LISTEN_URL to the address of PostgreSQL itself'
        : 'Correct DATABASE_LISTEN_URL'
    this.#plan.warn(`${reason} ${remedy}; until then purges are read every ${POLL} ms.`)
  }

  #lose(): void {
    this.#drop()
    if (this.#isClosed) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.hang(), AGAIN)
  }

  #drop(): void {
    clearTimeout(this.#timer)
    clearInterval(this.#look)
    if (this.#client) disconnectNode(this.#client)
    this.#client = undefined
  }
}

/** Rings on a connection of its own, as savers do. */
async function announce(url: string, word: string): Promise<void> {
  const client = await connectNode(url)
  try {
    await client.query('select pg_notify($1, $2)', [CHANNEL, word])
  } finally {
    disconnectNode(client)
  }
}

const isThere = (url: string): Promise<boolean> =>
  connectNode(url).then(
    (client) => {
      disconnectNode(client)
      return true
    },
    () => false,
  )
