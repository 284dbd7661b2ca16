/**
 * Sends one request to the origin for all readers who want the same page at the same time.
 * @module
 */
import type { IncomingMessage } from 'node:http'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import type { Field } from '#server/edge/http/field.ts'
import type { PageStore } from '#server/edge/memory/page-store.ts'
import { type PurgeLog, softly } from '#server/edge/memory/purge-log.ts'
import { addressTag, type StoredPage } from '#server/edge/memory/stored-page.ts'
import type { EdgeOrigin, EdgeOrigins } from './edge-origins.ts'
import type { FlightPlan } from './flight-plan.ts'
import { OriginFailure } from './origin-failure.ts'
import { type ReceivedStream, receivePage } from './page-receiving.ts'

/** The result of a request to the origin. */
export type FlightResult =
  /** A complete page; `isShared` if all waiting readers may have it. */
  | {
      readonly kind: 'page'
      readonly page: StoredPage
      /** Fields for the requesting reader only. */
      readonly firstFields: readonly Field[]
      readonly isStored: boolean
      readonly isShared: boolean
      /** The number of the last purge of the page during the flight; 0 if there was none. */
      readonly lastPurge: number
      readonly wasUpdated: boolean
    }
  /** The page at another path answers the request. */
  | { readonly kind: 'elsewhere'; readonly path: string }
  /** An answer that must not be stored, for the first reader who claims it. */
  | { readonly kind: 'stream'; readonly stream: ReceivedStream }
  | {
      readonly kind: 'failure'
      readonly reason: string
      readonly status: number | undefined
      readonly retryAfter: string | undefined
    }

/** A request to the origin in progress. */
export interface Flight {
  readonly result: Promise<FlightResult>
  readonly startedAt: number
  /** The number of the last purge before it began. */
  readonly sequence: number
  /** Whether a renderer works on it, or it has the place in line of a reader who waits for it. */
  readonly isUrgent: boolean
  /**
   * Registers a waiting reader; the returned function unregisters them. When the last one has gone, it is given up,
   * unless a renderer works on it.
   */
  wait(): () => void
  /** True for the first caller only: a stream, or a page that must not be shared, has one reader. */
  claim(): boolean
}

/** Whether a reader who came at `joinedAt` (a purge number) may have the page of a flight. */
export function maySee(
  flight: Flight,
  { lastPurge }: { readonly lastPurge: number },
  joinedAt: number,
): boolean {
  // A reader who came after a purge of the page must not get what was requested before it.
  return joinedAt <= flight.sequence || lastPurge <= flight.sequence
}

/** The flights of an edge. */
export class PageFlights {
  renders = 0
  readonly #settings: EdgeSettings
  readonly #origins: EdgeOrigins
  readonly #store: PageStore
  readonly #log: PurgeLog
  readonly #flights = new Map<string, Flight>()

  constructor(settings: EdgeSettings, origins: EdgeOrigins, store: PageStore, log: PurgeLog) {
    this.#settings = settings
    this.#origins = origins
    this.#store = store
    this.#log = log
  }

  /** The number of flights in progress. */
  get count(): number {
    return this.#flights.size
  }

  /** The flight in progress for a key. */
  find(key: string): Flight | undefined {
    return this.#flights.get(key)
  }

  /** Starts a flight that others with the same key can join; without a key it is the caller's alone. */
  start(plan: FlightPlan, key?: string): Flight {
    const sequence = this.#log.begin()
    const abort = new AbortController()
    let waiting = 0
    let isCertain = false
    let hasStream = false
    let isClaimed = false
    const forget = () => {
      if (key !== undefined && this.#flights.get(key) === flight) this.#flights.delete(key)
    }
    // At an inner edge it may still wait in line there.
    const onSend = () => {
      isCertain = this.#settings.asks !== 'edge'
    }
    const result = this.#takeTurn(plan, sequence, abort.signal, onSend).then((outcome) => {
      forget()
      isCertain = true
      this.#log.end(sequence)
      hasStream = outcome.kind === 'stream'
      if (hasStream && waiting === 0) abort.abort()
      return outcome
    })
    const flight: Flight = {
      result,
      sequence,
      get isUrgent() {
        return isCertain || plan.rank !== 'behind'
      },
      startedAt: this.#settings.now(),
      wait: () => {
        waiting += 1
        return () => {
          waiting -= 1
          if (waiting > 0) return
          if (hasStream ? !isClaimed : !isCertain) {
            forget()
            abort.abort()
          }
        }
      },
      claim: () => {
        const isFirst = !isClaimed
        isClaimed = true
        return isFirst
      },
    }
    if (key !== undefined) this.#flights.set(key, flight)
    return flight
  }

  /** Waits for a renderer that has time, then flies. */
  async #takeTurn(
    plan: FlightPlan,
    sequence: number,
    signal: AbortSignal,
    onSend: () => void,
  ): Promise<FlightResult> {
    let endTurn: () => void
    try {
      endTurn = await this.#originOf(plan).queue.enter({ ...plan, signal })
    } catch (error) {
      if (error instanceof OriginFailure) return failed(error)
      throw error
    }
    onSend()
    try {
      return await this.#fly(plan, sequence, signal)
    } finally {
      endTurn()
    }
  }

  async #fly(plan: FlightPlan, sequence: number, signal: AbortSignal): Promise<FlightResult> {
    this.renders += 1
    const requestedAt = this.#settings.now()
    try {
      const answer = await this.#request(plan, signal)
      if (answer.statusCode === 304 && !plan.known) throw brokenBy(answer)
      const received = await receivePage(answer, { plan, requestedAt, settings: this.#settings })
      if (received.kind === 'mismatch')
        return this.#fly({ ...plan, known: undefined }, sequence, signal)
      if (received.kind !== 'page') {
        // If the answer may no longer be stored, drop the old page too, unless the answer is an error.
        if (received.kind === 'stream' && plan.known && Number(answer.statusCode) < 500)
          this.#store.drop(plan.known)
        return received
      }
      const { page, firstFields } = received
      const { address, tags } = page.content
      const lastPurge = this.#log.lastPurge([...tags, addressTag(address)])
      const { freshUntil, whileRevalidateUntil, neverStale } = page.content.terms
      // Something beside its subject changed meanwhile: the page may be shown once more.
      page.isSoftPurged = this.#log.lastPurge(tags.map(softly)) > sequence
      const isOutdated = lastPurge > sequence || (page.isSoftPurged && neverStale)
      const isStored = !plan.noStore && !isOutdated && this.#store.put(page)
      const isShared = Math.max(freshUntil, whileRevalidateUntil) > this.#settings.now()
      return {
        kind: 'page',
        page,
        firstFields,
        isStored,
        isShared,
        lastPurge,
        wasUpdated: answer.statusCode === 304,
      }
    } catch (error) {
      const failure =
        error instanceof OriginFailure
          ? error
          : new OriginFailure(signal.aborted ? 'reader-gone' : 'origin-broken', error)
      if (failure.reason !== 'reader-gone') {
        const cause = failure.cause instanceof Error ? failure.cause.message : undefined
        const details = { reason: failure.reason, cause, url: plan.path }
        this.#settings.logger?.warn(details, 'The origin failed.')
      }
      return failed(failure)
    }
  }

  #originOf({ passes }: FlightPlan): EdgeOrigin {
    return passes ? this.#origins.passed : this.#origins.pages
  }

  #request(plan: FlightPlan, signal: AbortSignal): Promise<IncomingMessage> {
    const { known } = plan
    const fields = [...plan.fields]
    if (known?.content.originTag) fields.push(['If-None-Match', known.content.originTag])
    if (known?.content.lastModified) fields.push(['If-Modified-Since', known.content.lastModified])
    return this.#originOf(plan).client.send({
      method: 'GET',
      path: plan.path,
      fields,
      timeout: this.#settings.timeouts.render,
      isRender: true,
      signal,
      onInterim: plan.onInterim,
    })
  }
}

const failed = ({ reason }: OriginFailure): FlightResult => ({
  kind: 'failure',
  reason,
  status: undefined,
  retryAfter: undefined,
})

function brokenBy(answer: IncomingMessage): OriginFailure {
  answer.destroy()
  return new OriginFailure('origin-broken')
}
