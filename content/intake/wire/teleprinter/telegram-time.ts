const MONTHS: readonly RegExp[] = [
  /^jan/i,
  /^feb/i,
  /^m(?:ar|ae|är|rz)/i,
  /^apr/i,
  /^m(?:ay|ai|ei)/i,
  /^jun/i,
  /^jul/i,
  /^a(?:ug|gu)/i,
  /^sep/i,
  /^o[ck]t/i,
  /^no[vp]/i,
  /^d[ei][cszt]/i,
]
/** Hours before or behind Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  BST: 1,
  MEZ: 1,
  CET: 1,
  MESZ: 2,
  CEST: 2,
  WIB: 7,
  WITA: 8,
  WIT: 9,
}

/** The time in the foot of a message: `131137 GMT Nov 13` (day and clock), `AP-WF-11-13-13 0745GMT`. */
export function telegramTime(foot: string): Date | undefined {
  const [, day, hour, minute, zone, month, year] =
    /(\d\d)(\d\d)(\d\d)\s*([A-Z]{1,4})?\s+([\p{L}]{3,9})\.?\s+(?:\d\d)?(\d\d)(?=\s)/u.exec(foot) ??
    []
  if (day) {
    const number = MONTHS.findIndex((name) => name.test(month ?? ''))
    return instant([year, number, day, hour, minute, zone])
  }
  const [, numbered, date, ofYear, hours, minutes, named] =
    /(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)\s*([A-Z]{1,4})/.exec(foot) ?? []
  return numbered ? instant([ofYear, Number(numbered) - 1, date, hours, minutes, named]) : undefined
}

function instant([year, month, day, hour, minute, zone]: [
  string | undefined,
  number,
  string | undefined,
  string | undefined,
  string | undefined,
  string | undefined,
]): Date | undefined {
  // What names no zone is in that of Greenwich.
  const offset = ZONES[zone ?? 'GMT']
  if (offset === undefined || month < 0 || month > 11) return undefined
  const time = new Date(
    Date.UTC(2000 + Number(year), month, Number(day), Number(hour) - offset, Number(minute)),
  )
  const local = new Date(time.getTime() + offset * 3_600_000)
  // `Date` takes 31 February for a day of March.
  const isSame = local.getUTCMonth() === month && local.getUTCDate() === Number(day)
  return isSame && Number(hour) < 24 && Number(minute) < 60 ? time : undefined
}
