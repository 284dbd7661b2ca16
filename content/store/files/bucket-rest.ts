import { UnusableStorage } from './unusable-storage.ts'

/** Milliseconds for which a bucket that did not answer is left alone: twice as long after each failure. */
const SHORTEST = 1_000
const LONGEST = 16_000

/** Leaves a bucket alone that does not answer; then one request tries it again, and others wait for what it finds. */
export class BucketRest {
  readonly #name: string
  #isDown = false
  #trial: Promise<void> | undefined
  #until = 0
  #rest = SHORTEST

  /** @param name what operators call the bucket */
  constructor(name: string) {
    this.#name = name
  }

  /**
   * Has `work` ask the bucket.
   * @throws {UnusableStorage} at once while it rests
   */
  async ask<Result>(work: () => Promise<Result>): Promise<Result> {
    // It may have been back for hours.
    if (this.#trial) await this.#trial
    const isTrial = this.#isDown
    if (isTrial && (this.#trial || performance.now() < this.#until)) {
      throw new UnusableStorage(`MEDIA_URL (${this.#name}) has just not answered.`, {
        isPassing: true,
      })
    }
    const decided = Promise.withResolvers<void>()
    if (isTrial) this.#trial = decided.promise
    try {
      const result = await work()
      this.#isDown = false
      this.#rest = SHORTEST
      return result
    } catch (error) {
      if (!(error instanceof UnusableStorage && error.isPassing)) this.#isDown = false
      // Of many who have waited at the same time, the first one counts.
      else if (this.#isDown === isTrial) {
        this.#isDown = true
        this.#until = performance.now() + this.#rest
        this.#rest = Math.min(2 * this.#rest, LONGEST)
      }
      throw error
    } finally {
      if (isTrial) this.#trial = undefined
      decided.resolve()
    }
  }
}
