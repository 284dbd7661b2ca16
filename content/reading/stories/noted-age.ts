import { noteFreshUntil } from '#content/base/page-record/page-record.ts'
import type { Site } from '#content/model/site/site.ts'
import { type Ageing, oldFrom, oldYear } from '#content/model/story/story-age.ts'

/**
 * The year of an old story; `undefined` for others. Notes when the story becomes old, so that the page expires then.
 */
export function notedOldYear(
  story: Ageing,
  { oldStoryAfterMonths: months = 0 }: Pick<Site, 'oldStoryAfterMonths'>,
  now = new Date(),
): number | undefined {
  const from = oldFrom(story, months)
  if (from && now < from) noteFreshUntil(from)
  return oldYear(story, months, now)
}
