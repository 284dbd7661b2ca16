import { type TimeZone, ZONE_NAMES } from './time-zone.ts'

/**
 * The portal's time stamp: `Sabtu, 08/01/2022 06:38 WIB`.
 *
 * Built from parts, because `Intl` for `id-ID` writes `Sabtu, 08/01/2022, 06.38 WIB`, which is not how
 * Indonesian portals print it.
 */
export function formatStamp(instant: Date, zone: TimeZone): string {
  const parts = new Intl.DateTimeFormat('id-ID', {
    timeZone: zone,
    weekday: 'long',
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

/** ISO 8601 with the zone's offset, to the second: `2022-01-08T06:38:00+07:00`. */
export function isoWithOffset(instant: Date, zone: TimeZone): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
