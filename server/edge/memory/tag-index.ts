/**
 * An index from tags to pages.
 * @module
 */
import type { StoredPage } from './stored-page.ts'

/** Which pages have a tag. Most tags belong to a single page, which is then stored without a set around it. */
export class TagIndex {
  readonly #pages = new Map<string, StoredPage | Set<StoredPage>>()

  /** The pages with a tag. */
  find(tag: string): Iterable<StoredPage> {
    const found = this.#pages.get(tag)
    if (found instanceof Set) return found
    return found ? [found] : []
  }

  /** Adds a page under a tag. */
  add(tag: string, page: StoredPage): void {
    const found = this.#pages.get(tag)
    if (found === undefined || found === page) this.#pages.set(tag, page)
    else if (found instanceof Set) found.add(page)
    else this.#pages.set(tag, new Set([found, page]))
  }

  /** Removes a page from a tag. */
  remove(tag: string, page: StoredPage): void {
    const found = this.#pages.get(tag)
    if (found === page) this.#pages.delete(tag)
    else if (found instanceof Set && found.delete(page) && found.size === 0) this.#pages.delete(tag)
  }

  /** Removes a tag. */
  drop(tag: string): void {
    this.#pages.delete(tag)
  }

  /** Removes everything. */
  clear(): void {
    this.#pages.clear()
  }
}
