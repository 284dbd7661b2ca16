import { publicationDay } from '#content/base/time/publication-day.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** Stories grouped by the publication's day (`YYYY-MM-DD`) in the order given. */
export function groupByDay(teasers: readonly Teaser[]): [string, Teaser[]][] {
  return [...Map.groupBy(teasers, ({ publishedAt }) => publicationDay(publishedAt))]
}
