import type { Teaser } from '#content/article/article.ts'
import { publicationDay } from '#content/time/publication-day.ts'

/** Stories grouped by the publication's day (`YYYY-MM-DD`) in the order given. */
export function groupByDay(teasers: readonly Teaser[]): [string, Teaser[]][] {
  return [...Map.groupBy(teasers, ({ publishedAt }) => publicationDay(publishedAt))]
}
