import { type Language, LOCALES } from '#content/base/settings/languages.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { type TimeZone, ZONE_NAMES } from './time-zone.ts'

const CLOCK = { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** The `Intl` options of each language. */
const FORMS: Record<Language, Intl.DateTimeFormatOptions> = {
  id: { ...CLOCK, day: '2-digit', month: '2-digit', year: 'numeric' },
  // The month is spelled out: 08/01 is ambiguous in English.
  en: { ...CLOCK, day: 'numeric', month: 'long', year: 'numeric' },
}

/** Cached, because creating a format is slow and a list of stories needs one for every story. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(tongue: Language, timeZone: TimeZone): Intl.DateTimeFormat {
  const key = `${tongue} ${timeZone}`
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(LOCALES[tongue].intl, { ...FORMS[tongue], timeZone })
  formats.set(key, made)
  return made
}

const STAMPS: Record<Language, (instant: Date, format: Intl.DateTimeFormat) => string> = {
  // Built from parts: `Intl` gives `Sabtu, 08/01/2022, 06.38`, unlike what Indonesian portals print.
  id: (instant, format) => {
    const parts = format.formatToParts(instant)
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      parts.find((candidate) => candidate.type === type)?.value ?? ''
    return `${part('weekday')}, ${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`
  },
  en: (instant, format) => format.format(instant),
}

/** The portal's time stamp: `Sabtu, 08/01/2022 06:38 WIB`, `Saturday, 8 January 2022 at 06:38 WIB`. */
export const formatStamp = (instant: Date, zone: TimeZone, tongue = language): string =>
  `${STAMPS[tongue](instant, formatFor(tongue, zone))} ${ZONE_NAMES[zone]}`

/** ISO 8601 with the zone's offset, to the second: `2022-01-08T06:38:00+07:00`. */
export function isoWithOffset(instant: Date, zone: TimeZone): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
