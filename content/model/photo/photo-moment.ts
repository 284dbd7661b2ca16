/**
 * The instant that a photo's file names (`YYYY-MM-DD`, perhaps with time and zone), as ISO 8601 in UTC; nothing
 * where it is none. A time without zone is one of Jakarta; a day alone is its noon, which is that day in every
 * Indonesian zone.
 * @example photoMoment('2022-01-08') // '2022-01-08T05:00:00.000Z'
 */
export function photoMoment(written: string): string | undefined {
  const parts =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?/.exec(written)
  if (!parts) return undefined
  const [, day, time = '12:00', zone = '+07:00'] = parts
  const moment = Date.parse(`${day}T${time}${zone}`)
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}
