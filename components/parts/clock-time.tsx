import { isoWithOffset } from '#content/base/time/time-stamp.ts'
import { ZONE_NAMES } from '#content/base/time/time-zone.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { clockTime } from './story-clock.ts'

/** The time of day of a story, for lists grouped by day: `06:38 WIB`. */
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
