/** Bytes of room for one more line, at first. */
const SPARE = 65_536

/**
 * Lines of text in memory that is used again and again: what each part of an archive took anew was collected late, and
 * was most of the memory of an export.
 */
export class LineBuffer {
  #count = 0
  #bytes = 0
  #room: Buffer

  /** Has room for about `bytes`, and gets more when it is needed. */
  constructor(bytes: number) {
    this.#room = Buffer.allocUnsafe(bytes + SPARE)
  }

  /** How many lines there are. */
  get count(): number {
    return this.#count
  }

  /** The lines, until the next one is added after {@link clear}. */
  get text(): Buffer {
    return this.#room.subarray(0, this.#bytes)
  }

  /** Adds a line without its end. */
  add(line: string): void {
    const bytes = Buffer.byteLength(line) + 1
    if (this.#bytes + bytes > this.#room.length) {
      const larger = Buffer.allocUnsafe(this.#bytes + bytes + SPARE)
      this.text.copy(larger)
      this.#room = larger
    }
    this.#bytes += this.#room.write(`${line}\n`, this.#bytes)
    this.#count += 1
  }

  /** Forgets all lines. */
  clear(): void {
    this.#count = 0
    this.#bytes = 0
  }
}
