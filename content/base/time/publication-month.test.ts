import { describe, expect, it } from 'vitest'
import { monthBounds, publicationMonth } from './publication-month.ts'

describe('a month of the publication', () => {
  it.each([
    ['2026-02', '2026-01-31T17:00:00.000Z', '2026-02-28T17:00:00.000Z'],
    ['2025-12', '2025-11-30T17:00:00.000Z', '2025-12-31T17:00:00.000Z'],
  ])('%s begins at %s and ends before %s', (month, from, until) => {
    expect(monthBounds(month)).toEqual({ from: new Date(from), until: new Date(until) })
  })

  it.each(['', '2026', '2026-13', '2026-00', '2026-1', '9999-12', 'x-01'])(
    'rejects %j',
    (month) => {
      expect(monthBounds(month)).toBeUndefined()
    },
  )

  it('begins at midnight in Jakarta', () => {
    expect(publicationMonth(new Date('2026-01-31T17:00:00Z'))).toBe('2026-02')
    expect(publicationMonth(new Date('2026-01-31T16:59:59Z'))).toBe('2026-01')
  })
})
