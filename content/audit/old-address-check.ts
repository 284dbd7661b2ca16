/**
 * Asks a portal for old addresses, as a crawler would, and says which arrive.
 * @module
 */

/** What becomes of an address: only `direct`, `moved` and `gone` are as they should be. */
export type Arrival =
  /** A page is at the address itself, or one permanent redirect away; or it says that it is gone for good. */
  | 'direct'
  | 'moved'
  | 'gone'
  /** Nothing is there; it leads to the front page; through several redirects, or one that is not permanent. */
  | 'missing'
  | 'front page'
  | 'chain'
  | 'temporary'
  /** There is no answer, or another error. */
  | 'failed'

/** What became of `address`; `to` is where it led. */
export interface CheckedAddress {
  address: string
  arrival: Arrival
  to?: string
}

/** An answer whose redirects are not followed; `retryAfter` is in seconds. */
export type Ask = (
  url: string,
) => Promise<{ status: number; location: string | undefined; retryAfter?: number }>

/** How often an address is asked for that is answered 503, and the most seconds between. */
const TURNS = 6
const LONGEST_PAUSE = 10

/** Asks again where a portal has too much to do, as it says: whoever checks an archive asks for more than readers do. */
export const patientAsk =
  (ask: Ask, pause: (seconds: number) => Promise<unknown>): Ask =>
  async (url) => {
    for (let turn = 1; ; turn += 1) {
      const answer = await ask(url)
      if (answer.status !== 503 || turn === TURNS) return answer
      await pause(Math.min(answer.retryAfter || 1, LONGEST_PAUSE))
    }
  }

/** Whether an address arrives as it should. */
export const arrives = ({ arrival }: CheckedAddress): boolean =>
  arrival === 'direct' || arrival === 'moved' || arrival === 'gone'

/** Asks the portal at `site` for the path and query of `address`, whatever its host is. */
export async function checkOldAddress(
  address: string,
  site: string,
  ask: Ask,
): Promise<CheckedAddress> {
  const old = URL.parse(address, site)
  const asked = old && new URL(`${old.pathname}${old.search}`, site)
  if (!asked) return { address, arrival: 'failed' }
  const first = await answerOf(asked.href, ask)
  const { location } = first
  if (location === undefined) return { address, arrival: ARRIVALS.get(first.status) ?? 'failed' }
  const to = new URL(location, asked).href
  const arrivedAt = (arrival: Arrival): CheckedAddress => ({ address, arrival, to })
  if (first.status !== 301 && first.status !== 308) return arrivedAt('temporary')
  const target = new URL(to)
  // What others have is theirs.
  if (target.origin !== asked.origin) return arrivedAt('moved')
  if (target.pathname === '/') return arrivedAt('front page')
  const second = await answerOf(to, ask)
  if (second.location !== undefined) return arrivedAt('chain')
  const arrival = ARRIVALS.get(second.status) ?? 'failed'
  return arrivedAt(arrival === 'direct' ? 'moved' : arrival)
}

const ARRIVALS: ReadonlyMap<number, Arrival> = new Map([
  [200, 'direct'],
  [404, 'missing'],
  [410, 'gone'],
])

const answerOf: (url: string, ask: Ask) => ReturnType<Ask> = (url, ask) =>
  ask(url).catch(() => ({ status: 0, location: undefined }))
