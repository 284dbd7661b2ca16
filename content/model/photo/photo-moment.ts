/**
 * Parses the date in a photo's metadata (`YYYY-MM-DD`, optionally with a time and a zone) into ISO 8601 in UTC;
 * `undefined` if it is not a date. A time without a zone is in Jakarta. A day alone becomes noon in Jakarta, which is on
 * that day in every Indonesian zone.
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
