import { formatStamp, isoWithOffset } from '#content/base/time/time-stamp.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'

/** An instant for readers and machines: `Sabtu, 08/01/2022 06:38 WIB`, with ISO 8601 and offset in the attribute. */
export function StampedTime({ instant, zone }: { instant: Date; zone: TimeZone }) {
  return <time dateTime={isoWithOffset(instant, zone)}>{formatStamp(instant, zone)}</time>
}
