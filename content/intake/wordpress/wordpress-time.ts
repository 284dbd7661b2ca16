import { instantInZone, type TimeZone } from '#content/base/time/time-zone.ts'

/**
 * The time of an item: the one in UTC, else the local one in `zone`. WordPress writes zeros, or a year before the first,
 * for no time.
 */
export function wordpressTime(utc: string, local: string, zone: TimeZone): Date | undefined {
  const known = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/
  const isTime = (text: string) => known.test(text) && !text.startsWith('0000')
  if (isTime(utc)) {
    const time = new Date(`${utc.replace(' ', 'T')}Z`)
    return Number.isNaN(time.getTime()) ? undefined : time
  }
  return isTime(local) ? instantInZone(local.slice(0, 16).replace(' ', 'T'), zone) : undefined
}
