/**
 * Orders search results by relevance and age.
 * @module
 */

/** A story that matches a query. */
export interface Match {
  id: number
  publishedAt: Date
  /** Higher is better; comparable within one search only. */
  relevance: number
}

const DAY = 86_400_000
/** The bonus of a story published today, as a fraction of its relevance. */
const NEWS_BONUS = 1
/** Days after which half of the bonus is left. */
const HALF_LIFE = 45

/** Returns `matches` best first; equal ones newest first. */
export function ranked(matches: readonly Match[], now: Date): Match[] {
  const scored = matches.map((match) => ({ match, score: scoreOf(match, now) }))
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      b.match.publishedAt.getTime() - a.match.publishedAt.getTime() ||
      b.match.id - a.match.id,
  )
  return scored.map(({ match }) => match)
}

function scoreOf({ relevance, publishedAt }: Match, now: Date): number {
  const days = Math.max(0, (now.getTime() - publishedAt.getTime()) / DAY)
  return relevance * (1 + NEWS_BONUS * 2 ** (-days / HALF_LIFE))
}
