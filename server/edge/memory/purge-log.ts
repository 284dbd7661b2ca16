/**
 * Remembers what was purged when, as sequence numbers, as long as a render that began earlier is under way.
 * @module
 */

/** More purged tags than this between two quiet moments count as a purge of everything. */
const MAX_TAGS = 100_000

/** A clock that ticks with each purge, and what each tick struck out. */
export class PurgeLog {
  #sequence = 0
  #everything = 0
  /** Last purge by tag; a tag purged again moves to the end, so that the oldest stand first. */
  readonly #tags = new Map<string, number>()
  /** How many renders began at a sequence number and are still under way. */
  readonly #open = new Map<number, number>()

  /** The number of the latest purge. */
  get sequence(): number {
    return this.#sequence
  }

  /** Notes a purge of tags. */
  record(tags: Iterable<string>): void {
    this.#sequence += 1
    if (this.#open.size === 0) {
      this.#tags.clear()
      return
    }
    for (const tag of tags) {
      this.#tags.delete(tag)
      this.#tags.set(tag, this.#sequence)
    }
    if (this.#tags.size > MAX_TAGS) this.#forgetAll()
  }

  /** Notes a purge of everything. */
  recordAll(): void {
    this.#sequence += 1
    this.#forgetAll()
  }

  /** Marks the begin of a render; returns the number to ask `lastPurge` about and to give to `end`. */
  begin(): number {
    this.#open.set(this.#sequence, (this.#open.get(this.#sequence) ?? 0) + 1)
    return this.#sequence
  }

  /** Marks the end of a render that began at `sequence`. */
  end(sequence: number): void {
    const left = (this.#open.get(sequence) ?? 1) - 1
    if (left > 0) this.#open.set(sequence, left)
    else this.#open.delete(sequence)
    this.#forgetOlderThan(Math.min(...this.#open.keys(), this.#sequence))
  }

  /** The number of the latest purge that struck one of the tags; 0 if none is remembered. */
  lastPurge(tags: Iterable<string>): number {
    let last = this.#everything
    for (const tag of tags) last = Math.max(last, this.#tags.get(tag) ?? 0)
    return last
  }

  #forgetOlderThan(sequence: number): void {
    for (const [tag, purged] of this.#tags) {
      if (purged > sequence) break
      this.#tags.delete(tag)
    }
  }

  #forgetAll(): void {
    this.#everything = this.#sequence
    this.#tags.clear()
  }
}
