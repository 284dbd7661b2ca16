/**
 * Whether a render is worth asking for. An origin that hangs would keep every reader of an unknown page until the
 * time limit, and all its connections with him; after some such renders in a row readers are told at once, while one
 * at a time tries whether the origin is back.
 * @module
 */

/** So many renders in a row that ran into the time limit, and nothing that succeeded between them. */
const MOST_TIMEOUTS = 3
/** Until the next try, in milliseconds. */
const PAUSE = 2_000

/** The circuit before an origin; `now` is given in milliseconds, on any clock that does not go back. */
export class OriginCircuit {
  #timeouts = 0
  #nextTry = 0
  #isTrying = false

  /** Whether the origin may be asked now; whoever is let through has to tell how it went. */
  admits(now: number): boolean {
    if (this.#timeouts < MOST_TIMEOUTS) return true
    if (this.#isTrying || now < this.#nextTry) return false
    this.#isTrying = true
    return true
  }

  /** The origin answered, whatever it said. */
  answered(): void {
    this.#timeouts = 0
    this.#isTrying = false
  }

  /** The time limit passed without an answer. */
  timedOut(now: number): void {
    this.#timeouts += 1
    this.#isTrying = false
    this.#nextTry = now + PAUSE
  }

  /** There was no answer for a reason that says nothing about hanging. */
  brokeOff(): void {
    this.#isTrying = false
  }
}
