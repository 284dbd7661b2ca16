import { type TimeZone, zoneNamed } from '#content/base/time/time-zone.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { monthNumber, weekdayName, weekdayNumber } from './wire-calendar.ts'
import type { StampWords } from './wire-stamp.ts'

/** The time in a stamp. */
export interface StampTime {
  instant: Date
  zone: TimeZone
  /** Whether the stamp names the zone; otherwise WIB is assumed, the zone of most newsrooms. */
  hasZone: boolean
}

const INSTEAD = 'Tulis misalnya Sabtu, 08/01/2022 06:38 WIB.'

const ZONE_OF_OFFSET: Readonly<Record<number, TimeZone>> = {
  7: 'Asia/Jakarta',
  8: 'Asia/Makassar',
  9: 'Asia/Jayapura',
}

/**
 * Parses the time in a stamp.
 * @throws {UnreadableCopy} at `line` if a part is missing or impossible, or if the weekday does not match the date: one
 * of the two is wrong then, and a wrong date is worse than none
 */
export function readStampTime(stamp: StampWords, line: number): StampTime {
  if (!stamp.date) throw new UnreadableCopy(`Tanggal berita tidak terbaca. ${INSTEAD}`, line)
  if (!stamp.time)
    throw new UnreadableCopy(`Jam berita tidak ada atau tidak terbaca. ${INSTEAD}`, line)
  const date = readDate(stamp.date, line)
  refuseWrongWeekday(stamp, date, line)
  const zone = readZone(stamp.zone, line)
  const instant = date.toZonedDateTime({ timeZone: zone, plainTime: readClock(stamp.time, line) })
  return {
    instant: new Date(instant.epochMilliseconds),
    zone,
    hasZone: stamp.zone !== undefined,
  }
}

/** Reads dates in the order of day, month and year, in the ISO order, or with the name of the month first. */
function readDate(printed: string, line: number): Temporal.PlainDate {
  const parts = printed.split(/[\s/.,-]+/u).filter(Boolean)
  const isMonthFirst = /^\p{L}/u.test(printed)
  const [first = '', middle = '', last = ''] = isMonthFirst
    ? [parts[1]?.replace(/\D+$/u, ''), parts[0], parts[2]]
    : parts
  const [day, year] = first.length === 4 ? [last, first] : [first, last]
  if (year.length !== 4) {
    throw new UnreadableCopy(`Tahun pada “${printed}” harus empat angka. ${INSTEAD}`, line)
  }
  const month = /^\d+$/.test(middle) ? Number(middle) : monthNumber(middle)
  if (month === undefined) {
    throw new UnreadableCopy(`Bulan “${middle}” tidak dikenal. ${INSTEAD}`, line)
  }
  const date = validDate(Number(year), month, Number(day))
  if (!date || date.year < 1900 || date.year > 2100) {
    throw new UnreadableCopy(
      `Tanggal “${printed}” tidak mungkin; urutannya hari, bulan, tahun. ${INSTEAD}`,
      line,
    )
  }
  return date
}

function validDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

function refuseWrongWeekday(stamp: StampWords, date: Temporal.PlainDate, line: number): void {
  if (!stamp.weekday || weekdayNumber(stamp.weekday) === date.dayOfWeek) return
  throw new UnreadableCopy(
    `${stamp.date} jatuh pada hari ${weekdayName(date.dayOfWeek)}, bukan ${stamp.weekday}. Perbaiki hari atau tanggalnya.`,
    line,
  )
}

function readClock(printed: string, line: number): Temporal.PlainTime {
  const half = /([ap])\.?m\.?$/iu.exec(printed)
  const [clock = 0, minute = 0, second = 0] = printed
    .replace(/\s?[ap]\.?m\.?$/iu, '')
    .split(/[:.]/)
    .map(Number)
  const hour = half ? (clock % 12) + (half[1]?.toLowerCase() === 'p' ? 12 : 0) : clock
  if ((half && clock > 12) || hour > 23 || minute > 59 || second > 59) {
    throw new UnreadableCopy(`Jam “${printed}” tidak mungkin. Tulis antara 00:00 dan 23:59.`, line)
  }
  return new Temporal.PlainTime(hour, minute, second)
}

function readZone(printed: string | undefined, line: number): TimeZone {
  if (printed === undefined) return 'Asia/Jakarta'
  const hours = /^(?:GMT|UTC)?\s?\+\s?0?([789])(?::?00)?$/i.exec(printed)?.[1]
  const zone = zoneNamed(printed) ?? (hours ? ZONE_OF_OFFSET[Number(hours)] : undefined)
  if (zone) return zone
  throw new UnreadableCopy(
    `Zona waktu “${printed}” tidak dikenal. Ubah jamnya ke WIB, WITA, atau WIT.`,
    line,
  )
}
