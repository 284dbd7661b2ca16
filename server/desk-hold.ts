/**
 * Requests to the desk wait while another version changes the store.
 * @module
 */

/** Milliseconds for which they wait before they get 503. */
const LONGEST_HOLD = 60_000

/** Whether requests to the desk wait. */
export class DeskHold {
  /** Whether it is to begin, or has begun. */
  #isWanted = false
  #holding: PromiseWithResolvers<void> | undefined

  /**
   * Lets requests wait once `before` is done, then waits for `after`.
   * @returns whether they wait now and nobody has ended it meanwhile, or begun it earlier
   */
  async begin(before: () => Promise<void>, after: () => Promise<void>): Promise<boolean> {
    this.#isWanted = true
    await before()
    if (!this.#isWanted || this.#holding) return false
    const holding = Promise.withResolvers<void>()
    holding.promise.catch(() => {})
    this.#holding = holding
    const late = () => holding.reject(new Error('The store is being changed.'))
    setTimeout(late, LONGEST_HOLD).unref()
    await after()
    return this.#holding === holding
  }

  /** Lets them go on. */
  end(): void {
    this.#isWanted = false
    this.#holding?.resolve()
    this.#holding = undefined
  }

  /**
   * What `ask` gives, once requests need not wait.
   * @throws {Error} when they have waited too long
   */
  passed<Answer>(ask: () => Answer): Answer | Promise<Answer> {
    return this.#holding ? this.#holding.promise.then(ask) : ask()
  }
}
