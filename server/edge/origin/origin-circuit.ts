/**
 * A circuit breaker for renders. A hanging origin would keep every reader of an uncached page waiting until the timeout;
 * after several renders during which nothing at all was answered, requests fail at once, while one at a time tries
 * whether the origin is back. An origin that is only busy answers now and then, and is asked on.
 * @module
 */

/** Renders in a row that timed out without any answer from their sending to their end. */
const MOST_TIMEOUTS = 3
/** Milliseconds until the next trial. */
const PAUSE = 2_000

/** The circuit in front of an origin; `now` is in milliseconds on any monotonic clock. */
export class OriginCircuit {
  #timeouts = 0
  #nextTry = 0
  #isTrying = false
  #lastAnswer = Number.NEGATIVE_INFINITY

  /** Whether the origin may be asked now; the caller must then report the outcome. */
  admits(now: number): boolean {
    if (this.#timeouts < MOST_TIMEOUTS) return true
    if (this.#isTrying || now < this.#nextTry) return false
    this.#isTrying = true
    return true
  }

  /** The origin answered, with any status. */
  answered(now: number): void {
    this.#lastAnswer = now
    this.#timeouts = 0
    this.#isTrying = false
  }

  /** A request sent at `sentAt` timed out. */
  timedOut(sentAt: number, now: number): void {
    this.#isTrying = false
    if (this.#lastAnswer >= sentAt) return
    this.#timeouts += 1
    this.#nextTry = now + PAUSE
  }

  /** The request ended without an answer, but not by a timeout. */
  brokeOff(): void {
    this.#isTrying = false
  }
}
