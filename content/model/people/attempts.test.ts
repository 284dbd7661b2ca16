import { describe, expect, it } from 'vitest'
import { ATTEMPT_RULES, type Attempts, forgottenAt, waitOf, withAttempt } from './attempts.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const rule = { free: 3, first: 2 * SECOND, longest: 60 * SECOND, forgets: HOUR }

/** The attempts after `times` failures, each made as soon as it may be, and when the last was made. */
function failed(times: number, by = rule) {
  let attempts: Attempts | undefined
  let now = 0
  for (let each = 0; each < times; each += 1) {
    now += waitOf(attempts, by, now)
    attempts = withAttempt(attempts, by, now)
  }
  return { attempts, now }
}

describe('failed attempts', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 2],
    [4, 4],
    [5, 8],
    [8, 60],
    [50, 60],
  ])('after %i of them, the next waits %i seconds', (times, seconds) => {
    const { attempts, now } = failed(times)
    expect(waitOf(attempts, rule, now)).toBe(seconds * SECOND)
    expect(waitOf(attempts, rule, now + seconds * SECOND)).toBe(0)
  })

  it('are forgotten one after the other', () => {
    const { attempts, now } = failed(5)
    expect(withAttempt(attempts, rule, now + HOUR)).toMatchObject({ count: 5 })
    expect(withAttempt(attempts, rule, now + 4 * HOUR)).toMatchObject({ count: 2 })
    expect(forgottenAt(attempts ?? { count: 0, at: 0 }, rule)).toBe(now + 5 * HOUR)
    expect(withAttempt(attempts, rule, now + 5 * HOUR)).toMatchObject({ count: 1 })
  })

  it('do not count more because the clock was set back', () => {
    expect(withAttempt({ count: 4, at: HOUR }, rule, 0)).toEqual({ count: 5, at: 0 })
  })

  it.each([
    ['pair', 150],
    ['network', 600],
    ['account', 1_600],
  ] as const)('allow a guesser no more than so many a day by %s: %i', (kind, most) => {
    const by = ATTEMPT_RULES[kind]
    let times = 0
    while (failed(times + 1, by).now < 24 * HOUR) times += 1
    expect(times).toBeLessThan(most)
  })
})
