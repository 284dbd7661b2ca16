import { LOCALES } from '#content/base/settings/languages.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { PUBLICATION_ZONE } from './time-zone.ts'

/** The day (`YYYY-MM-DD`) of `instant` in {@link PUBLICATION_ZONE}. */
export function publicationDay(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(PUBLICATION_ZONE)
    .toPlainDate()
    .toString()
}

/** The first instant of `day` (`YYYY-MM-DD`) and of the next day; `undefined` if there is no such day. */
export function dayBounds(day: string): { from: Date; until: Date } | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  try {
    const date = Temporal.PlainDate.from(day)
    const start = (plain: Temporal.PlainDate) =>
      new Date(plain.toZonedDateTime(PUBLICATION_ZONE).epochMilliseconds)
    return { from: start(date), until: start(date.add({ days: 1 })) }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * {@link dayBounds} of a day known to be valid.
 * @throws {RangeError} if it is not
 */
export function boundsOfDay(day: string): { from: Date; until: Date } {
  const bounds = dayBounds(day)
  if (!bounds) throw new RangeError(`${day} is not a day.`)
  return bounds
}

/** A day (`YYYY-MM-DD`) in words: `Sabtu, 8 Januari 2022`, `Saturday, 8 January 2022`. */
export const formatDay = (day: string, tongue = language): string =>
  Temporal.PlainDate.from(day).toLocaleString(LOCALES[tongue].intl, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
