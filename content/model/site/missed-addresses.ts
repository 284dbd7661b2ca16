/**
 * The addresses asked for most that nothing is at, of a number of them that stays the same whatever is asked for
 * (Space-Saving): what is asked for often is always among them, and no count is too low.
 * @see https://doi.org/10.1007/978-3-540-30570-5_27
 * @module
 */

/** How often an address was asked for. */
export interface MissedAddress {
  path: string
  count: number
}

/** How many addresses are kept. */
export const MOST_MISSED = 200

/** What scanners ask every site for; nobody saved a link to it. */
const SCANNED =
  /(?:^|\/)\.|\.(?:php\d?|aspx?|jsp|cgi|env|git|sql|bak|zip|gz|ya?ml|ini|log)$|^\/(?:wp-admin|wp-includes|wp-json|wp-login|cgi-bin|vendor)(?:\/|$)/

/** A count of missed addresses that goes on from `known`. */
export class MissedAddresses {
  readonly #counts: Map<string, number>

  constructor(known: readonly MissedAddress[] = []) {
    this.#counts = new Map(known.slice(0, MOST_MISSED).map(({ path, count }) => [path, count]))
  }

  /** Counts a request; returns whether it counts. */
  add(path: string): boolean {
    if (path.length > 300 || SCANNED.test(path)) return false
    const known = this.#counts.get(path)
    if (known === undefined && this.#counts.size >= MOST_MISSED) {
      const [rarest, count] = this.#rarest()
      this.#counts.delete(rarest)
      this.#counts.set(path, count + 1)
    } else this.#counts.set(path, (known ?? 0) + 1)
    return true
  }

  /** The addresses, those asked for most first. */
  list(): MissedAddress[] {
    return [...this.#counts]
      .map(([path, count]) => ({ path, count }))
      .sort((one, other) => other.count - one.count)
  }

  #rarest(): [string, number] {
    let rarest: [string, number] = ['', Number.POSITIVE_INFINITY]
    for (const entry of this.#counts) if (entry[1] < rarest[1]) rarest = entry
    return rarest
  }
}
