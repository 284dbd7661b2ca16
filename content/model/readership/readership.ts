/**
 * How often something was read: over time, and by where readers came from.
 * @module
 */
import type { ReadingSource } from './reading-source.ts'

/** Readings of one hour. */
export interface HourReadings {
  /** The beginning of the hour. */
  at: Date
  count: number
}

/** Readings of one day of the publication's zone, or of a month that is long past, which is its first day. */
export interface DayReadings {
  day: string
  count: number
}

/** Readings by readers of one source. */
export interface SourceReadings {
  source: ReadingSource
  count: number
}

/** How often one story was read. */
export interface StoryReadership {
  /** Since readings are counted by the day. */
  total: number
  /** The last two days by the hour, oldest first, hours without readings included. */
  hours: HourReadings[]
  /** The last thirty days, oldest first, days without readings included. */
  days: DayReadings[]
  /** Of all readings, most first. */
  sources: SourceReadings[]
}

/** How often all stories were read in a period. */
export interface PeriodReadership {
  total: number
  /** Each day of the period, oldest first. */
  days: DayReadings[]
  sources: SourceReadings[]
  /** The most read ones, most first. */
  stories: { id: number; headline: string; count: number }[]
}

/** Days from `from` to `until`, both included; `undefined` if these are no days in order, or too many. */
export function daysBetween(from: string, until: string, most: number): string[] | undefined {
  const [first, last] = [from, until].map(plainDay)
  if (!first || !last) return undefined
  const count = first.until(last).days + 1
  if (count < 1 || count > most) return undefined
  return Array.from({ length: count }, (_, index) => first.add({ days: index }).toString())
}

function plainDay(day: string): Temporal.PlainDate | undefined {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(day)) return undefined
  try {
    return Temporal.PlainDate.from(day)
  } catch {
    return undefined
  }
}
