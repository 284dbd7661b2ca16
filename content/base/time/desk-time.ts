import { type Language, LOCALES } from '#content/base/settings/languages.ts'
import { type TimeZone, ZONE_NAMES } from './time-zone.ts'

/** A time as shown at the desk, in the editor's language: `Sab, 08/01/2022 06:38 WIB`, `Sat, …`. */
export function deskTime(instant: Date, zone: TimeZone, language: Language): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language].intl, {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('weekday')}, ${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')} ${ZONE_NAMES[zone]}`
}

/** The time of day alone, where the day is clear from the context: `06:38 WIB`. */
export const deskClock = (instant: Date, zone: TimeZone): string =>
  deskTime(instant, zone, 'id').split(' ').slice(2).join(' ')
