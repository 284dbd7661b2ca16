/**
 * Remembers purges by sequence number for as long as a render that started before them is running.
 * @module
 */

/** More purged tags than this while renders are running count as a purge of everything. */
const MAX_TAGS = 100_000

/** The name under which a soft purge of a tag is recorded. No tag of an origin has a space. */
export const softly = (tag: string): string => `~ ${tag}`

/** A counter of purges, and what each of them purged. */
export class PurgeLog {
  #sequence = 0
  #everything = 0
  /** The last purge by tag; a tag purged again moves to the end, so that the oldest are first. */
  readonly #tags = new Map<string, number>()
  /** How many running renders started at each sequence number. */
  readonly #open = new Map<number, number>()

  /** The number of the latest purge. */
  get sequence(): number {
    return this.#sequence
  }

  /** Records a purge of tags. */
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

  /** Records a purge of everything. */
  recordAll(): void {
    this.#sequence += 1
    this.#forgetAll()
  }

  /** Registers a render; returns the sequence number to compare with `lastPurge` and to pass to `end`. */
  begin(): number {
    this.#open.set(this.#sequence, (this.#open.get(this.#sequence) ?? 0) + 1)
    return this.#sequence
  }

  /** Unregisters a render that started at `sequence`. */
  end(sequence: number): void {
    const left = (this.#open.get(sequence) ?? 1) - 1
    if (left > 0) this.#open.set(sequence, left)
    else this.#open.delete(sequence)
    this.#forgetOlderThan(Math.min(...this.#open.keys(), this.#sequence))
  }

  /** The number of the latest purge of one of the tags; 0 if none is remembered. */
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
