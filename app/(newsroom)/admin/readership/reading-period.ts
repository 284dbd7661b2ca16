import { daysBetween } from '#content/model/readership/readership.ts'
import { daysUntil } from '#content/reading/readership/readership-figures.ts'

/** The most days of a period. */
export const MOST_DAYS = 366
const USUAL_DAYS = 7

/** The days that a query asks for, the last seven if it asks for none; `undefined` if it asks for what is no period. */
export function periodIn(query: URLSearchParams, now: Date): string[] | undefined {
  const [from, until] = [query.get('dari'), query.get('sampai')]
  if (!from && !until) return daysUntil(now, USUAL_DAYS)
  return daysBetween(from ?? '', until ?? '', MOST_DAYS)
}
