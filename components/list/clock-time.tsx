import type { Teaser } from '#content/article/article.ts'
import { isoWithOffset } from '#content/time/time-stamp.ts'
import { ZONE_NAMES } from '#content/time/time-zone.ts'
import { clockTime } from './day-parts.ts'

/** The time of day of a story in a list that names the day itself: `06:38 WIB`. */
export function ClockTime({ teaser }: { teaser: Teaser }) {
  const { publishedAt, timeZone } = teaser
  return (
    <time
      dateTime={isoWithOffset(publishedAt, timeZone)}
      className="w-16 shrink-0 font-narrow text-sm text-muted"
    >
      {clockTime(teaser)} {ZONE_NAMES[timeZone]}
    </time>
  )
}
