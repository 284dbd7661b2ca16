import { describe, expect, it } from 'vitest'
import { formatStamp, isoWithOffset } from './time-stamp.ts'

const rows = [
  [
    '2022-01-07T23:38:00Z',
    'Asia/Jakarta',
    'Sabtu, 08/01/2022 06:38 WIB',
    '2022-01-08T06:38:00+07:00',
  ],
  [
    '2022-01-07T23:38:00Z',
    'Asia/Makassar',
    'Sabtu, 08/01/2022 07:38 WITA',
    '2022-01-08T07:38:00+08:00',
  ],
  [
    '2022-01-07T23:38:00Z',
    'Asia/Jayapura',
    'Sabtu, 08/01/2022 08:38 WIT',
    '2022-01-08T08:38:00+09:00',
  ],
  [
    '2026-03-06T17:00:59.999Z',
    'Asia/Jakarta',
    'Sabtu, 07/03/2026 00:00 WIB',
    '2026-03-07T00:00:59+07:00',
  ],
  [
    '2024-02-29T04:59:00Z',
    'Asia/Jakarta',
    'Kamis, 29/02/2024 11:59 WIB',
    '2024-02-29T11:59:00+07:00',
  ],
  [
    '2026-12-31T14:59:00Z',
    'Asia/Jayapura',
    'Kamis, 31/12/2026 23:59 WIT',
    '2026-12-31T23:59:00+09:00',
  ],
] as const

describe('a time stamp', () => {
  it.each(rows)('%s in %s reads “%s”', (instant, zone, stamp) => {
    expect(formatStamp(new Date(instant), zone)).toBe(stamp)
  })

  it.each(rows)('%s in %s, printed as “%s”, is %s to machines', (instant, zone, _stamp, iso) => {
    expect(isoWithOffset(new Date(instant), zone)).toBe(iso)
  })

  it('names each day of the week in Indonesian', () => {
    const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 2, 2 + day)))
    expect(days.map((day) => formatStamp(day, 'Asia/Jakarta').split(',')[0])).toEqual([
      'Senin',
      'Selasa',
      'Rabu',
      'Kamis',
      'Jumat',
      'Sabtu',
      'Minggu',
    ])
  })

  it('spells out the month in English, where 08/01 is ambiguous', () => {
    const instant = new Date('2022-01-07T23:38:00Z')
    expect(formatStamp(instant, 'Asia/Makassar', 'en')).toBe(
      'Saturday, 8 January 2022 at 07:38 WITA',
    )
  })
})
