import { formatStamp, isoWithOffset } from '#content/base/time/time-stamp.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'

/** An instant as readers and machines read it: `Sabtu, 08/01/2022 06:38 WIB`, and ISO 8601 with its offset. */
export function StampedTime({ instant, zone }: { instant: Date; zone: TimeZone }) {
  return <time dateTime={isoWithOffset(instant, zone)}>{formatStamp(instant, zone)}</time>
}
