/**
 * Remakes stale pages behind their readers: those most wanted first, and only a few at a time, so that a change that
 * stands on every page does not take the renderers from readers who wait.
 * @module
 */
import type { PageStore } from '#server/edge/memory/page-store.ts'
import type { StoredPage } from '#server/edge/memory/stored-page.ts'

/** The most pages that wait; the least wanted one is forgotten until it is asked for again. */
const MOST_WAITING = 2_000

interface Wanted {
  readonly page: StoredPage
  readonly renew: () => Promise<unknown>
  /** How many readers got the stale page. */
  demand: number
}

/** The renewals of one edge. */
export class PageRenewals {
  readonly #store: PageStore
  readonly #atOnce: number
  readonly #wanted = new Map<string, Wanted>()
  readonly #running = new Set<string>()

  /** @param atOnce how many pages may be remade at the same time */
  constructor(store: PageStore, atOnce: number) {
    this.#store = store
    this.#atOnce = atOnce
  }

  /** Notes that a reader got the stale `page`; `renew` remakes it when it is its turn. */
  want(page: StoredPage, renew: () => Promise<unknown>): void {
    if (this.#running.has(page.key)) return
    const wanted = this.#wanted.get(page.key)
    if (wanted?.page === page) wanted.demand += 1
    else this.#wanted.set(page.key, { page, renew, demand: 1 })
    if (this.#wanted.size > MOST_WAITING) this.#wanted.delete(this.#extreme(-1) ?? '')
    this.#work()
  }

  #work(): void {
    while (this.#running.size < this.#atOnce) {
      const key = this.#extreme(1)
      const wanted = key === undefined ? undefined : this.#wanted.get(key)
      if (key === undefined || !wanted) return
      this.#wanted.delete(key)
      // Somebody else may have remade or removed it.
      if (!this.#store.holds(wanted.page)) continue
      this.#running.add(key)
      void wanted.renew().finally(() => {
        this.#running.delete(key)
        this.#work()
      })
    }
  }

  /** The key of the most wanted page for 1, of the least wanted for -1. */
  #extreme(direction: 1 | -1): string | undefined {
    let found: { key: string; demand: number } | undefined
    for (const [key, { demand }] of this.#wanted) {
      if (!found || direction * (demand - found.demand) > 0) found = { key, demand }
    }
    return found?.key
  }
}
