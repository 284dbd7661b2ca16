import { describe, expect, it } from 'vitest'
import { firstAccountKey, isFirstAccountKey } from './first-account-key.ts'

const now = new Date('2026-03-07T06:00:00Z')
const key = firstAccountKey('rahasia', now)
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

describe('the key to the first account', () => {
  it('is valid for a day', () => {
    expect(isFirstAccountKey('rahasia', key, later(23))).toBe(true)
    expect(isFirstAccountKey('rahasia', key, later(25))).toBe(false)
  })

  it.each([
    ['of another installation', firstAccountKey('lain', now)],
    ['with a later expiry', key.replace(/^\d+/, String(later(1000).getTime()))],
    ['that is truncated', key.slice(0, -1)],
    ['that is empty', ''],
  ])('is rejected if it is one %s', (_which, other) => {
    expect(isFirstAccountKey('rahasia', other, now)).toBe(false)
  })
})
