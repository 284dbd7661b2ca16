/** The three time zones of Indonesia by their IANA names: WIB, WITA and WIT. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** An Indonesian time zone by its IANA name. */
export type TimeZone = (typeof TIME_ZONES)[number]

/** What readers call each zone. */
export const ZONE_NAMES: Readonly<Record<TimeZone, 'WIB' | 'WITA' | 'WIT'>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** The zone that a stamp such as `WIB` names; `undefined` for anything else. */
export function zoneNamed(name: string): TimeZone | undefined {
  return TIME_ZONES.find((zone) => ZONE_NAMES[zone] === name.toUpperCase())
}
