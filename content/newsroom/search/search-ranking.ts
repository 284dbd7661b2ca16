/**
 * In what order found stories stand: how well they answer, and how new they are.
 * @module
 */

/** A story that has what was asked for. */
export interface Match {
  id: number
  publishedAt: Date
  /** How well it answers; higher is better, comparable within one search. */
  relevance: number
}

const DAY = 86_400_000
/** A story of today counts this much more than an old one that answers as well. */
const NEWS_BONUS = 1
/** After this many days half of the bonus is gone. */
const HALF_LIFE = 45

/** The stories of `matches` in the order in which a reader wants them; equals stand newest first. */
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
