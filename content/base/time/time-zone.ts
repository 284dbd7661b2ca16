/** The three time zones of Indonesia by their IANA names: WIB, WITA and WIT. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** An Indonesian time zone by its IANA name. */
export type TimeZone = (typeof TIME_ZONES)[number]

/** The time zone that decides which day a story belongs to. */
export const PUBLICATION_ZONE: TimeZone = 'Asia/Jakarta'

/** What readers call each zone. */
export const ZONE_NAMES: Readonly<Record<TimeZone, 'WIB' | 'WITA' | 'WIT'>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** The zone with the abbreviation `name`, such as `WIB`, in any case; `undefined` for anything else. */
export function zoneNamed(name: string): TimeZone | undefined {
  return TIME_ZONES.find((zone) => ZONE_NAMES[zone] === name.toUpperCase())
}

/** Each zone's offset from UTC; none has daylight saving time. */
const ZONE_OFFSETS: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
}

/** The instant at which clocks in `zone` show `wall` (`2026-03-07T06:38`); `undefined` if that is not a valid time. */
export function instantInZone(wall: string, zone: TimeZone): Date | undefined {
  const instant = new Date(`${wall}:00${ZONE_OFFSETS[zone]}`)
  return Number.isNaN(instant.getTime()) ? undefined : instant
}
