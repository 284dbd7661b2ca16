import { noteFreshUntil } from '#content/base/page-record/page-record.ts'
import type { Site } from '#content/model/site/site.ts'
import { type Ageing, oldFrom, oldYear } from '#content/model/story/story-age.ts'

/**
 * The year that an old story is from; `undefined` while it is not old, and then the page being rendered is noted as
 * true until it is.
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
