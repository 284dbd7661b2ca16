import { describe, expect, it } from 'vitest'
import { dayBounds, formatDay, publicationDay } from './publication-day.ts'

describe('publicationDay', () => {
  it.each([
    ['2022-01-07T16:59:59.999Z', '2022-01-07'],
    ['2022-01-07T17:00:00Z', '2022-01-08'],
    ['2022-01-08T16:59:59Z', '2022-01-08'],
    ['2021-12-31T17:00:00Z', '2022-01-01'],
    ['2024-02-28T18:00:00Z', '2024-02-29'],
  ])('%s falls on %s', (instant, day) => {
    expect(publicationDay(new Date(instant))).toBe(day)
  })
})

describe('dayBounds', () => {
  it.each([
    ['2022-01-08', '2022-01-07T17:00:00.000Z', '2022-01-08T17:00:00.000Z'],
    ['2024-02-29', '2024-02-28T17:00:00.000Z', '2024-02-29T17:00:00.000Z'],
    ['2021-12-31', '2021-12-30T17:00:00.000Z', '2021-12-31T17:00:00.000Z'],
  ])('%s begins at %s and ends before %s', (day, from, until) => {
    expect(dayBounds(day)).toEqual({ from: new Date(from), until: new Date(until) })
  })

  it.each([
    '',
    '2022',
    '2022-1-8',
    '2022-02-30',
    '2023-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-01-08T00:00',
    '2022-01-08\n',
    '08/01/2022',
    '12022-01-08',
    'kemarin',
  ])('rejects %j', (day) => {
    expect(dayBounds(day)).toBeUndefined()
  })
})

it.each([
  ['id', 'Sabtu, 8 Januari 2022'],
  ['en', 'Saturday, 8 January 2022'],
] as const)('a day reads in %s as %j', (language, words) => {
  expect(formatDay('2022-01-08', language)).toBe(words)
})
