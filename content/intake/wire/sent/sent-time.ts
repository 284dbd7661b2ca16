const DAY = String.raw`(\d{4})-?(\d\d)-?(\d\d)`
const CLOCK = String.raw`(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?`
const ZONE = String.raw`(?:Z|([+-]\d\d):?(\d\d)?)`
const TIME = new RegExp(`^${DAY}T${CLOCK}\\s*${ZONE}$`, 'i')

/**
 * A time of ISO 8601 with its zone, in full or basic form (`20260512T101500+0700`). One without a zone says nothing
 * certain, and is none.
 */
export function sentTime(written: string): Date | undefined {
  const [, year, month, day, hour, minute, second = '00', , zone, rest = '00'] =
    TIME.exec(written.trim()) ?? []
  if (year === undefined) return undefined
  const offset = zone === undefined ? 'Z' : `${zone}:${rest}`
  const date = `${year}-${month}-${day}`
  const time = new Date(`${date}T${hour}:${minute}:${second}${offset}`)
  // `Date` takes 31 February for a day of March.
  const isDay = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(time.getTime()) ||
    Number.isNaN(isDay.getTime()) ||
    !isDay.toISOString().startsWith(date)
    ? undefined
    : time
}
