import { publicationDay } from '#content/base/time/publication-day.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** Groups stories by publication day (`YYYY-MM-DD`), in the order given. */
export function groupByDay(teasers: readonly Teaser[]): [string, Teaser[]][] {
  return [...Map.groupBy(teasers, ({ publishedAt }) => publicationDay(publishedAt))]
}
