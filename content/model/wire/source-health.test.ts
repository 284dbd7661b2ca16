import { expect, it } from 'vitest'
import { FLOOD, pauseAfter, sourceHealth } from './source-health.ts'

const now = new Date('2026-03-01T12:00:00Z')
const long = new Date('2026-03-01T10:00:00Z')
const state = { failures: 0, waiting: 0, lastArrivalAt: now }
const source = { isActive: true, idleMinutes: 60, since: long }

it.each([
  ['well', {}, {}],
  ['off', { failures: 3 }, { isActive: false }],
  ['failing', { failures: 1, waiting: FLOOD }, {}],
  ['flooding', { waiting: FLOOD }, {}],
  ['silent', { lastArrivalAt: long }, {}],
  ['silent', { lastArrivalAt: undefined }, {}],
  ['well', { lastArrivalAt: long }, { idleMinutes: 0 }],
])('a source is %s', (health, of, settings) => {
  expect(sourceHealth({ ...state, ...of }, { ...source, ...settings }, now)).toBe(health)
})

it('a source that fails is asked less and less often', () => {
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([5_000, 10_000, 20_000, 900_000])
})
