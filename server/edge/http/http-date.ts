/**
 * Parses the dates of HTTP (RFC 9110, 5.6.7). `Date.parse` accepts much more than their three forms, and an invalid date has
 * to count as a past one.
 * @module
 */

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const TIME = String.raw`(?<time>\d\d:\d\d:\d\d)`
const FORMS = [
  // The preferred form: Sun, 06 Nov 1994 08:49:37 GMT
  `(?:mon|tue|wed|thu|fri|sat|sun), (?<day>\\d\\d) (?<month>${MONTH}) (?<year>\\d{4}) ${TIME} gmt`,
  // RFC 850: Sunday, 06-Nov-94 08:49:37 GMT
  `(?:mon|tues|wednes|thurs|fri|satur|sun)day, (?<day>\\d\\d)-(?<month>${MONTH})-(?<year>\\d\\d) ${TIME} gmt`,
  // asctime: Sun Nov  6 08:49:37 1994
  `(?:mon|tue|wed|thu|fri|sat|sun) (?<month>${MONTH}) (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`, 'i'))

/**
 * A date in milliseconds since the epoch; undefined if it is absent or in none of the three forms.
 * @param now milliseconds since the epoch, for two-digit years
 */
export function parseHttpDate(field: string | undefined, now: number): number | undefined {
  if (field === undefined) return undefined
  for (const form of FORMS) {
    const parts = form.exec(field)?.groups
    if (!parts) continue
    const { day = '', month, year = '', time } = parts
    const milliseconds = Date.parse(`${day.trim()} ${month} ${fullYear(year, now)} ${time} GMT`)
    return Number.isNaN(milliseconds) ? undefined : milliseconds
  }
  return undefined
}

/** A two-digit year is in this century, unless that is more than fifty years ahead. */
function fullYear(year: string, now: number): number {
  if (year.length === 4) return Number(year)
  const thisYear = new Date(now).getUTCFullYear()
  const inThisCentury = thisYear - (thisYear % 100) + Number(year)
  return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury
}
