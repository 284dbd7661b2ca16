import { describe, expect, it } from 'vitest'
import { isUseNew, sessionEnd } from './session-lifetime.ts'

const HOUR = 3_600_000
const limits = { idle: 12 * HOUR, longest: 72 * HOUR }
const began = Date.UTC(2026, 2, 7)
const at = (hours: number) => new Date(began + hours * HOUR).toISOString()
const hoursOf = (end: Date) => (end.getTime() - began) / HOUR

describe('a session', () => {
  it.each([
    ['twelve hours after signing in, if it is never used', undefined, 12],
    ['twelve hours after it was used', 5, 17],
    ['three days after signing in, however much it is used', 71, 72],
  ])('ends %s', (_when, used, end) => {
    const seenAt = used === undefined ? null : at(used)
    expect(hoursOf(sessionEnd({ createdAt: at(0), seenAt }, limits))).toBe(end)
  })

  it('without a beginning has ended', () => {
    expect(sessionEnd({}, limits).getTime()).toBeLessThan(began)
  })

  it.each([
    [0.05, false],
    [0.09, true],
  ])('records a use %s hours after the last: %s', (hours, isRecorded) => {
    const session = { createdAt: at(-20), seenAt: at(0) }
    expect(isUseNew(session, new Date(at(hours)))).toBe(isRecorded)
  })
})
