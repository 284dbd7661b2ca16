/**
 * A circuit breaker for renders. A hanging origin would keep every reader of an uncached page, and all its connections,
 * waiting until the timeout; after several such renders in a row requests fail at once, while one at a time tries whether
 * the origin is back.
 * @module
 */

/** Renders in a row that timed out without a success in between. */
const MOST_TIMEOUTS = 3
/** Milliseconds until the next trial. */
const PAUSE = 2_000

/** The circuit in front of an origin; `now` is in milliseconds on any monotonic clock. */
export class OriginCircuit {
  #timeouts = 0
  #nextTry = 0
  #isTrying = false

  /** Whether the origin may be asked now; the caller must then report the outcome. */
  admits(now: number): boolean {
    if (this.#timeouts < MOST_TIMEOUTS) return true
    if (this.#isTrying || now < this.#nextTry) return false
    this.#isTrying = true
    return true
  }

  /** The origin answered, with any status. */
  answered(): void {
    this.#timeouts = 0
    this.#isTrying = false
  }

  /** The request timed out. */
  timedOut(now: number): void {
    this.#timeouts += 1
    this.#isTrying = false
    this.#nextTry = now + PAUSE
  }

  /** The request ended without an answer, but not by a timeout. */
  brokeOff(): void {
    this.#isTrying = false
  }
}
