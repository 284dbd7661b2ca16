/**
 * When a story is old news: readers are told, on its page and on the card that they share, unless it is evergreen.
 * @module
 */
import type { TimeZone } from '#content/base/time/time-zone.ts'

/** What of a story decides on its age. */
export interface Ageing {
  publishedAt: Date
  timeZone: TimeZone
  /** Whether it stays true however old it is. */
  evergreen?: true
}

/**
 * From when on a story is old: `months` after its publication on the calendar of its zone. Never for an evergreen
 * one, nor where the desk set 0.
 */
export function oldFrom(story: Ageing, months: number): Date | undefined {
  if (story.evergreen || months === 0) return undefined
  const published = Temporal.Instant.fromEpochMilliseconds(story.publishedAt.getTime())
  const then = published.toZonedDateTimeISO(story.timeZone).add({ months })
  return new Date(then.epochMilliseconds)
}

/** The year that an old story is from, on the calendar of its zone; `undefined` while it is not old. */
export function oldYear(story: Ageing, months: number, now: Date): number | undefined {
  const from = oldFrom(story, months)
  if (!from || now < from) return undefined
  const published = Temporal.Instant.fromEpochMilliseconds(story.publishedAt.getTime())
  return published.toZonedDateTimeISO(story.timeZone).year
}
