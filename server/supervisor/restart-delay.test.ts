import { describe, expect, it } from 'vitest'
import { restartDelay } from './restart-delay.ts'

describe('restartDelay', () => {
  it.each([
    [1, false, 100],
    [2, false, 200],
    [4, false, 800],
    [20, false, 30_000],
    [1, true, 100],
    [20, true, 1_000],
  ])('after %i failures in a row (served: %s) is %i ms', (failures, hasServed, delay) => {
    expect(restartDelay(failures, hasServed)).toBe(delay)
  })
})
