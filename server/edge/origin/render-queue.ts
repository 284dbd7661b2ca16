/**
 * The line in front of the renderers. Only as many requests are sent as renderers can work on at the same time; the
 * others wait here, where they can still be ordered, given up or refused. What the edge knows to exist goes first. The
 * rest goes round by network, so that one client cannot take all turns, and the newest of a network first: a reader who
 * waited long has usually left, and after a rush nobody waits for what is left of it.
 * @module
 */
import { OriginFailure } from './origin-failure.ts'

/** `known`: answered 200 before. `unknown`: anything a reader may have made up. `behind`: nobody waits for it. */
export type RenderRank = 'known' | 'unknown' | 'behind'

/** A request that wants a turn. */
export interface RenderClaim {
  readonly rank: RenderRank
  /** The reader's network. */
  readonly client: string
  /** Gives the claim up while it waits. */
  readonly signal: AbortSignal
}

/** How many requests may be sent, and how many may wait for how many milliseconds. */
export interface QueueLimits {
  readonly renders: number
  readonly waiting: number
  readonly patience: number
}

interface Waiting {
  readonly claim: RenderClaim
  /** Gives it a turn, or a reason why it gets none. */
  settle(failure?: OriginFailure): void
}

/** The line of one origin. */
export class RenderQueue {
  readonly #limits: QueueLimits
  readonly #known = new Set<Waiting>()
  /** By network, in the order of their turns. */
  readonly #unknown = new Map<string, Set<Waiting>>()
  readonly #behind = new Set<Waiting>()
  #running = 0
  #runningUnknown = 0
  #waiting = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** The number of requests that wait. */
  get waiting(): number {
    return this.#waiting
  }

  /**
   * Waits for a turn; resolves with a function that ends it.
   * @throws {OriginFailure} `origin-busy` if the line is too long, `reader-gone` if the claim was given up
   */
  async enter(claim: RenderClaim): Promise<() => void> {
    if (!this.#mayRun(claim.rank)) await this.#wait(claim)
    else this.#count(claim.rank, 1)
    let hasEnded = false
    return () => {
      if (hasEnded) return
      hasEnded = true
      this.#count(claim.rank, -1)
      this.#admit()
    }
  }

  #wait(claim: RenderClaim): Promise<void> {
    if (claim.signal.aborted) throw new OriginFailure('reader-gone')
    if (this.#waiting >= this.#limits.waiting) this.#refuseOne()
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        claim,
        settle: (failure) => {
          clearTimeout(late)
          claim.signal.removeEventListener('abort', leave)
          this.#remove(entry)
          if (failure) return reject(failure)
          this.#count(claim.rank, 1)
          resolve()
        },
      }
      const leave = () => entry.settle(new OriginFailure('reader-gone'))
      const late = setTimeout(
        () => entry.settle(new OriginFailure('origin-busy')),
        this.#limits.patience,
      )
      claim.signal.addEventListener('abort', leave)
      this.#lineOf(claim).add(entry)
      this.#waiting += 1
    })
  }

  /** Gives turns to those who wait, as far as there are any. */
  #admit(): void {
    for (;;) {
      const next = this.#next()
      if (!next) return
      next.settle()
    }
  }

  #next(): Waiting | undefined {
    const [known] = this.#known
    if (known) return this.#mayRun('known') ? known : undefined
    const [turn] = this.#unknown
    if (turn && this.#mayRun('unknown')) {
      const [client, line] = turn
      // The network goes to the end of the round.
      this.#unknown.delete(client)
      this.#unknown.set(client, line)
      return [...line].at(-1)
    }
    const [behind] = this.#behind
    return behind && this.#mayRun('behind') ? behind : undefined
  }

  /** One place is kept free of unknown addresses, and work that nobody waits for never takes the last two. */
  #mayRun(rank: RenderRank): boolean {
    const { renders } = this.#limits
    switch (rank) {
      case 'known':
        return this.#running < renders
      case 'unknown':
        return this.#running < renders && this.#runningUnknown < Math.max(1, renders - 1)
      case 'behind':
        return this.#running < Math.max(1, renders - 2) && this.#unknown.size === 0
    }
  }

  /** Refuses whoever waits with the least right to: the oldest of the network with the longest line. */
  #refuseOne(): void {
    const [behind] = this.#behind
    const longest = [...this.#unknown.values()].reduce<Set<Waiting> | undefined>(
      (most, line) => (most && most.size >= line.size ? most : line),
      undefined,
    )
    const [oldest] = longest ?? this.#known
    ;(behind ?? oldest)?.settle(new OriginFailure('origin-busy'))
  }

  #lineOf({ rank, client }: RenderClaim): Set<Waiting> {
    if (rank === 'known') return this.#known
    if (rank === 'behind') return this.#behind
    const line = this.#unknown.get(client) ?? new Set()
    this.#unknown.set(client, line)
    return line
  }

  #remove(entry: Waiting): void {
    const { rank, client } = entry.claim
    const line = this.#lineOf(entry.claim)
    if (line.delete(entry)) this.#waiting -= 1
    if (rank === 'unknown' && line.size === 0) this.#unknown.delete(client)
  }

  #count(rank: RenderRank, by: 1 | -1): void {
    this.#running += by
    if (rank === 'unknown') this.#runningUnknown += by
  }
}
