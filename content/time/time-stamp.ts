import { type Language, LOCALES } from '#content/language/language.ts'
import { language } from '#content/language/words.ts'
import { type TimeZone, ZONE_NAMES } from './time-zone.ts'

const CLOCK = { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const STAMPS: Record<Language, (instant: Date, timeZone: TimeZone) => string> = {
  // Built from parts, because `Intl` writes `Sabtu, 08/01/2022, 06.38`, which is not how Indonesian portals print it.
  id: (instant, timeZone) => {
    const parts = new Intl.DateTimeFormat(LOCALES.id.intl, {
      ...CLOCK,
      timeZone,
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).formatToParts(instant)
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      parts.find((candidate) => candidate.type === type)?.value ?? ''
    return `${part('weekday')}, ${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`
  },
  // The month in letters: 08/01 is another day to half of those who read English.
  en: (instant, timeZone) =>
    new Intl.DateTimeFormat(LOCALES.en.intl, {
      ...CLOCK,
      timeZone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(instant),
}

/** The portal's time stamp: `Sabtu, 08/01/2022 06:38 WIB`, `Saturday, 8 January 2022 at 06:38 WIB`. */
export const formatStamp = (instant: Date, zone: TimeZone, tongue = language): string =>
  `${STAMPS[tongue](instant, zone)} ${ZONE_NAMES[zone]}`

/** ISO 8601 with the zone's offset, to the second: `2022-01-08T06:38:00+07:00`. */
export function isoWithOffset(instant: Date, zone: TimeZone): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
