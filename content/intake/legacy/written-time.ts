import { instantInZone, type TimeZone } from '#content/base/time/time-zone.ts'

/** How a time is read: in `zone` if it names none. */
export interface TimeReading {
  zone: TimeZone
  /** What stands first in dates with slashes; they are not read otherwise, because `03/05` says nothing. */
  first?: 'day' | 'month'
}

const ZONES: Readonly<Record<string, string>> = { WIB: '+0700', WITA: '+0800', WIT: '+0900' }
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?$/
const SLASHED =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?[T ]\s*(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?)?$/

/**
 * A time as another system writes it: ISO 8601, that of mails and feeds, seconds or milliseconds since 1970, or a date
 * with slashes. A date without a time is its midnight; `undefined` for anything else.
 */
export function writtenTime(written: string, { zone, first }: TimeReading): Date | undefined {
  const text = written.trim().replace(/ (WIB|WITA|WIT)$/i, (_, name: string) => {
    return ` ${ZONES[name.toUpperCase()] ?? ''}`
  })
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000)
  if (/^\d{13}$/.test(text)) return new Date(Number(text))
  const [, day, clock = '00:00'] = ISO.exec(text) ?? []
  if (day !== undefined) return isDay(day) ? instantInZone(`${day}T${clock}`, zone) : undefined
  const slashed = SLASHED.exec(text.replace(/ [+-]\d{4}$/, ''))
  if (slashed) return slashedTime(slashed, text, { zone, ...(first && { first }) })
  // What is neither says its zone, or a machine's own would decide.
  if (!/(?:Z|GMT|UTC?|[+-]\d\d:?\d\d|E[SD]T|P[SD]T)$/i.test(text)) return undefined
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? undefined : time
}

function slashedTime(
  [, one = '', other = '', year = '', hour = '0', minute = '00']: RegExpExecArray,
  text: string,
  { zone, first }: TimeReading,
): Date | undefined {
  if (first === undefined) return undefined
  const [day, month] = first === 'day' ? [one, other] : [other, one]
  const two = (part: string) => part.padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  if (!isDay(date)) return undefined
  const wall = `${date}T${two(hour)}:${minute}`
  const offset = / ([+-]\d\d)(\d\d)$/.exec(text)
  if (!offset) return instantInZone(wall, zone)
  const time = new Date(`${wall}:00${offset[1]}:${offset[2]}`)
  return Number.isNaN(time.getTime()) ? undefined : time
}

/** Whether a date is one: `Date` takes 31 February for a day of March. */
const isDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}
