/**
 * Reads the time in an embargo, in any usual form: `8/1/2022 18.00 WIB`, `Sabtu pukul 18`, `January 8, 6 p.m. GMT`.
 * @module
 */
import { type TimeZone, zoneNamed } from '#content/base/time/time-zone.ts'
import { MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN, weekdayNumber } from './wire-calendar.ts'

/** The words of a time, taken out of the text around them. */
export interface MomentWords {
  date?: Readonly<{ day: number; month: number; year?: number }>
  /** Days after the day of the copy: `besok` is 1. */
  daysAhead?: number
  weekday?: number
  clock?: Readonly<{ hour: number; minute: number }>
  zone?: string
  /** Whether something looked like a time and is none: `25.00`, `31/02`. */
  isBroken: boolean
  /** The text without the time. */
  rest: string
}

const NUMBER_DATE =
  /(?<![\d.:])(\d{1,2})\s?([/-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2}))?(?!\d|[:.]\d|\s?WI)/u
const DOTTED_DATE = /(?<![\d.:])(\d{1,2})(\.)(\d{1,2})\.(\d{4})(?!\d)/u
const ISO_DATE = /(?<!\d)(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/u
const DAY_MONTH = new RegExp(
  `(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s|-)(${MONTH_PATTERN})\\.?(?:,?[\\s-](\\d{4}))?(?![\\p{L}\\d])`,
  'iu',
)
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})(${MONTH_PATTERN})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]*\\d)(?:,?\\s(\\d{4}))?(?!\\d)`,
  'iu',
)
const WEEKDAY = new RegExp(`(?<!\\p{L})(${WEEKDAY_PATTERN})(?!\\p{L})`, 'iu')
const AHEAD: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:hari ini|malam ini|sore ini|siang ini|today|tonight)(?!\p{L})/iu, 0],
  [/(?<!\p{L})(?:besok|esok|tomorrow)(?!\p{L})/iu, 1],
  [/(?<!\p{L})lusa(?!\p{L})/iu, 2],
]
const CLOCK =
  /(?<![\d./-])(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?!\d|[./-]\d)(?:\s?([ap])\.?\s?m\b\.?)?(?:\s(pagi|siang|sore|petang|malam))?/iu
const HALF_CLOCK = /(?<![\d.:/-])(\d{1,2})\s?([ap])\.?\s?m\b\.?/iu
const HOUR =
  /(?<!\p{L})(?:pukul|pkl\.?|jam|at)\s(\d{1,2})(?![\d.:/])(?:\s(pagi|siang|sore|petang|malam))?/iu
const MILITARY =
  /(?<![\d.:/-])([01]\d|2[0-4])([0-5]\d)(?=\s?(?:hours|hrs|h\b|WIB|WITA|WIT|GMT|UTC|EST|EDT))(?:\s?(?:hours|hrs|h\b))?/iu
const NAMED_CLOCK: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:tengah malam|midnight)(?!\p{L})/iu, 24],
  [/(?<!\p{L})(?:tengah hari|noon)(?!\p{L})/iu, 12],
]
const ZONE =
  /(?<!\p{L})(?:WIB|WITA|WIT|(?:GMT|UTC)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?|BST|CET|CEST|EET|MSK|EST|EDT|ET|PST|PDT|SGT|MYT|HKT|JST|KST|AEST|AEDT|waktu setempat|local time)(?![\p{L}\d])/iu

/** Zones of agencies abroad, by their IANA names or offsets. */
const FOREIGN: Readonly<Record<string, string>> = {
  GMT: 'UTC',
  UTC: 'UTC',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  ET: 'America/New_York',
  PST: '-08:00',
  PDT: '-07:00',
  SGT: '+08:00',
  MYT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
}

/** Takes the words of a time out of `text`; `undefined` if there are none. */
export function momentIn(text: string): MomentWords | undefined {
  const found: MomentWords = { isBroken: false, rest: text }
  takeDate(found)
  takeClock(found)
  takeZone(found)
  const isNothing =
    !found.date &&
    found.daysAhead === undefined &&
    found.weekday === undefined &&
    !found.clock &&
    !found.isBroken
  return isNothing ? undefined : found
}

/**
 * The instant of `words`. `day` is the day of the copy, for a time without a date or year. `undefined` if the time
 * cannot be known. A date alone counts to the end of that day, since an embargo must not end early.
 */
export function instantOf(words: MomentWords, day?: Temporal.PlainDate): Date | undefined {
  const zone = zoneOf(words.zone)
  const date = dateOf(words, day)
  if (words.isBroken || !zone || !date) return undefined
  if (words.weekday !== undefined && words.weekday !== date.dayOfWeek) return undefined
  const { hour, minute } = words.clock ?? { hour: 24, minute: 0 }
  const from = hour === 24 ? date.add({ days: 1 }) : date
  const plainTime = new Temporal.PlainTime(hour % 24, minute)
  return new Date(from.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds)
}

function takeZone(found: MomentWords): void {
  const zone = taken(found, ZONE)?.[0]
  if (zone) found.zone = zone
}

function takeDate(found: MomentWords): void {
  const iso = taken(found, ISO_DATE)
  const named = iso ? undefined : taken(found, DAY_MONTH)
  const english = iso || named ? undefined : taken(found, MONTH_DAY)
  const numbers =
    iso || named || english ? undefined : (taken(found, DOTTED_DATE) ?? taken(found, NUMBER_DATE))
  const [day, month, year] = iso
    ? [iso[4], iso[3], iso[1]]
    : named
      ? [named[1], monthOf(named[2]), named[3]]
      : english
        ? [english[2], monthOf(english[1]), english[3]]
        : [numbers?.[1], numbers?.[3], numbers?.[4]]
  if (day !== undefined && month !== undefined) {
    found.date = {
      day: Number(day),
      month: Number(month),
      ...(year !== undefined && { year: Number(year.length === 2 ? `20${year}` : year) }),
    }
  }
  const weekday = taken(found, WEEKDAY)?.[1]
  if (weekday) found.weekday = weekdayNumber(weekday) ?? 0
  for (const [pattern, days] of AHEAD) {
    if (taken(found, pattern)) found.daysAhead = days
  }
}

const monthOf = (word: string | undefined): string => String(monthNumber(word ?? '') ?? 0)

function takeClock(found: MomentWords): void {
  const named = NAMED_CLOCK.find(([pattern]) => taken(found, pattern))
  const clock = named ? undefined : taken(found, MILITARY)
  const printed = named || clock ? undefined : clockWith(found)
  const [hour, minute] = named
    ? [named[1], 0]
    : clock
      ? [Number(clock[1]), Number(clock[2])]
      : (printed ?? [])
  if (hour === undefined || minute === undefined) return
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) found.isBroken = true
  else found.clock = { hour, minute }
}

function clockWith(found: MomentWords): [number, number] | undefined {
  const half = taken(found, HALF_CLOCK)
  if (half) return [inHalf(Number(half[1]), half[2]), 0]
  // 8.1 may be a date; a clock has two digits of minutes.
  const clock = taken(found, CLOCK)
  if (clock) return [inHalf(Number(clock[1]), clock[3] ?? clock[4]), Number(clock[2])]
  const hour = taken(found, HOUR)
  return hour ? [inHalf(Number(hour[1]), hour[2]), 0] : undefined
}

/** The hour of the day: `6 p.m.`, `6 sore`, `12 malam`. */
function inHalf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  const word = half.toLowerCase()
  if (word === 'malam' && hour === 12) return 24
  if (word === 'siang') return hour < 7 ? hour + 12 : hour
  const isLate = word === 'p' || word === 'sore' || word === 'petang' || word === 'malam'
  return (hour % 12) + (isLate ? 12 : 0)
}

function taken(found: MomentWords, pattern: RegExp): RegExpExecArray | undefined {
  const match = pattern.exec(found.rest)
  if (!match) return undefined
  found.rest = `${found.rest.slice(0, match.index)} ${found.rest.slice(match.index + match[0].length)}`
  return match
}

/** The zone for Temporal; WIB if none is named, the latest of Indonesia's. `undefined` if it cannot be known. */
function zoneOf(printed: string | undefined): string | undefined {
  if (printed === undefined) return 'Asia/Jakarta' satisfies TimeZone
  const named = zoneNamed(printed) ?? FOREIGN[printed.toUpperCase()]
  if (named) return named
  const [, sign, hours, minutes = '00'] =
    /^(?:GMT|UTC)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?$/iu.exec(printed) ?? []
  return sign && Number(hours) <= 14 ? `${sign}${hours?.padStart(2, '0')}:${minutes}` : undefined
}

function dateOf(words: MomentWords, day?: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (words.date) {
    const year = words.date.year ?? day?.year
    if (year === undefined) return undefined
    const date = validDate({ ...words.date, year })
    const isPast = date && day && words.date.year === undefined && daysBetween(date, day) > 180
    return isPast ? validDate({ ...words.date, year: year + 1 }) : date
  }
  if (words.daysAhead !== undefined) return day?.add({ days: words.daysAhead })
  if (words.weekday !== undefined)
    return day?.add({ days: (words.weekday - day.dayOfWeek + 7) % 7 })
  return day
}

const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'day' }).days

function validDate(fields: { day: number; month: number; year: number }) {
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
