/**
 * When a story is old: its page and its link preview card then show the year, unless it is evergreen.
 * @module
 */
import type { TimeZone } from '#content/base/time/time-zone.ts'

/** A story, reduced to what its age depends on. */
export interface Ageing {
  publishedAt: Date
  timeZone: TimeZone
  /** Whether it stays true regardless of its age. */
  evergreen?: true
}

/**
 * When a story becomes old: `months` calendar months after its publication, in its time zone. `undefined` for never: an
 * evergreen story, or `months` set to 0.
 */
export function oldFrom(story: Ageing, months: number): Date | undefined {
  if (story.evergreen || months === 0) return undefined
  const published = Temporal.Instant.fromEpochMilliseconds(story.publishedAt.getTime())
  const then = published.toZonedDateTimeISO(story.timeZone).add({ months })
  return new Date(then.epochMilliseconds)
}

/** The year of publication of an old story, in its time zone; `undefined` if it is not old. */
export function oldYear(story: Ageing, months: number, now: Date): number | undefined {
  const from = oldFrom(story, months)
  if (!from || now < from) return undefined
  const published = Temporal.Instant.fromEpochMilliseconds(story.publishedAt.getTime())
  return published.toZonedDateTimeISO(story.timeZone).year
}
