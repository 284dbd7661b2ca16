import { expect, it } from 'vitest'
import { daysBetween } from './readership.ts'

it.each([
  ['2026-02-27', '2026-03-01', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ['2026-02-27', '2026-02-27', ['2026-02-27']],
  ['2026-02-28', '2026-02-27', undefined],
  ['2026-02-28', '2026-03-04', undefined],
  ['2026-02-30', '2026-03-01', undefined],
  ['kemarin', '', undefined],
])('the days from %s to %s are %j', (from, until, days) => {
  expect(daysBetween(from, until, 4)).toEqual(days)
})
