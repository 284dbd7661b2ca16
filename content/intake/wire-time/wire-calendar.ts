/** Names of months and weekdays in copy: Indonesian first, then English, for foreign copy. */
const MONTHS = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'pebruari', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'ags', 'agt', 'agust', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'dec', 'december'],
] as const

const WEEKDAYS = [
  ['Senin', 'sen', 'monday', 'mon'],
  ['Selasa', 'sel', 'tuesday', 'tue'],
  ['Rabu', 'rab', 'wednesday', 'wed'],
  ['Kamis', 'kam', 'thursday', 'thu'],
  ['Jumat', 'jum', "jum'at", 'jum’at', 'friday', 'fri'],
  ['Sabtu', 'sab', 'saturday', 'sat'],
  ['Minggu', 'min', 'ahad', 'sunday', 'sun'],
] as const

/** The number of the month called `word`, 1 to 12; `undefined` if it is not a month name. */
export function monthNumber(word: string): number | undefined {
  return placeIn(MONTHS, word)
}

/** The ISO 8601 number of the weekday called `word`, Monday being 1; `undefined` if it is not a weekday. */
export function weekdayNumber(word: string): number | undefined {
  return placeIn(WEEKDAYS, word)
}

/** The Indonesian name of a weekday, Monday being 1. */
export function weekdayName(number: number): string {
  return WEEKDAYS[number - 1]?.[0] ?? ''
}

/** All names of months as alternatives for a regular expression, longest first. */
export const MONTH_PATTERN = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** All names of weekdays as alternatives for a regular expression, longest first. */
export const WEEKDAY_PATTERN = WEEKDAYS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')

function placeIn(names: readonly (readonly string[])[], word: string): number | undefined {
  const wanted = word.toLowerCase()
  const place = names.findIndex((same) => same.some((name) => name.toLowerCase() === wanted))
  return place === -1 ? undefined : place + 1
}
