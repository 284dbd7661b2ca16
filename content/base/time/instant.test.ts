import { describe, expect, it } from 'vitest'
import { isoInstant } from './instant.ts'

describe('isoInstant', () => {
  it.each([
    ['2026-03-07T06:38:00+07:00', '2026-03-06T23:38:00.000Z'],
    ['2026-03-06T23:38:00Z', '2026-03-06T23:38:00.000Z'],
    ['2026-03-06T23:38:00.000Z', '2026-03-06T23:38:00.000Z'],
    ['2026-03-07T08:38+09:00', '2026-03-06T23:38:00.000Z'],
    [new Date('2026-03-06T23:38:00Z'), '2026-03-06T23:38:00.000Z'],
  ])('%s is %s', (value, instant) => {
    expect(isoInstant(value)).toBe(instant)
  })

  it.each([
    'kemarin',
    '',
    '2026-03-07',
    '2026-03-07T06:38:00',
    '2026-02-30T06:38:00+07:00',
    '2026-13-01T00:00:00Z',
    '2026-03-07T25:00:00Z',
    '07/03/2026 06:38',
    new Date('kemarin'),
    5,
    null,
    undefined,
    {},
  ])('rejects %s', (value) => {
    expect(isoInstant(value)).toBeUndefined()
  })
})
