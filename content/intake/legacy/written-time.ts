import { instantInZone, type TimeZone } from '#content/base/time/time-zone.ts'

/** How a time is read: in `zone` if it names none. */
export interface TimeReading {
  zone: TimeZone
  /** What stands first in dates with slashes; they are not read otherwise, because `03/05` says nothing. */
  first?: 'day' | 'month'
}

const ZONES: Readonly<Record<string, string>> = { WIB: '+0700', WITA: '+0800', WIT: '+0900' }
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?$/
const SLASHED_DAY = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)/
const SLASHED =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?:,?[T ]\s*(\d{1,2})[:.](\d\d)(?:[:.]\d\d(?:\.\d+)?)?(?: ?([AP]M))?)?(?: ?(Z|GMT|UTC|[+-]\d\d:?\d\d))?$/i

/**
 * A time as another system writes it: ISO 8601, that of mails and feeds, seconds or milliseconds since 1970, or a date
 * with slashes. A date without a time is its midnight; `undefined` for anything else.
 */
export function writtenTime(written: string, { zone, first }: TimeReading): Date | undefined {
  const text = written
    .trim()
    .replace(/ (WIB|WITA|WIT)$/i, (_, name: string) => ` ${ZONES[name.toUpperCase()] ?? ''}`)
    // PostgreSQL writes whole hours without minutes.
    .replace(/(:\d\d(?:\.\d+)? ?[+-]\d\d)$/, '$1:00')
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000)
  if (/^\d{13}$/.test(text)) return new Date(Number(text))
  const [, day, clock = '00:00'] = ISO.exec(text) ?? []
  if (day !== undefined) return isDay(day) ? instantInZone(`${day}T${clock}`, zone) : undefined
  const withoutWeekday = text.replace(/^[\p{L}'’]+\.?,?\s+/u, '')
  if (SLASHED_DAY.test(withoutWeekday)) {
    const slashed = SLASHED.exec(withoutWeekday)
    // A machine reads the month first, whatever the map says.
    return slashed && first ? slashedTime(slashed, { zone, first }) : undefined
  }
  // What is neither says its zone, or a machine's own would decide.
  if (!/(?:Z|GMT|UTC?|[+-]\d\d:?\d\d|E[SD]T|P[SD]T)$/i.test(text)) return undefined
  const [date] = /^\d{4}-\d\d-\d\d(?=[T ])/.exec(text) ?? []
  if (date !== undefined && !isDay(date)) return undefined
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? undefined : time
}

function slashedTime(
  [, one = '', other = '', year = '', hour = '0', minute = '00', half, offset]: RegExpExecArray,
  { zone, first }: Required<TimeReading>,
): Date | undefined {
  const [day, month] = first === 'day' ? [one, other] : [other, one]
  const two = (part: string) => part.padStart(2, '0')
  const date = `${year.length === 2 ? fullYear(year) : year}-${two(month)}-${two(day)}`
  if (!isDay(date)) return undefined
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return undefined
  const ofDay = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : hour
  const wall = `${date}T${two(String(ofDay))}:${minute}`
  if (!offset) return instantInZone(wall, zone)
  const time = new Date(
    `${wall}:00${/\d/.test(offset) ? offset.replace(/(\d\d):?(\d\d)$/, '$1:$2') : 'Z'}`,
  )
  return Number.isNaN(time.getTime()) ? undefined : time
}

/** As POSIX reads a year of two digits. */
const fullYear = (year: string): number => Number(year) + (Number(year) < 69 ? 2000 : 1900)

/** Whether a date is one: `Date` takes 31 February for a day of March. */
const isDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}
