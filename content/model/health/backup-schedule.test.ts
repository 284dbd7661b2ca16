import { expect, it } from 'vitest'
import {
  type BackupState,
  backupsToDrop,
  backupTrouble,
  isBackupDue,
  isUnverified,
} from './backup-schedule.ts'
import { KEEP_RULE } from './keep-rule.ts'

const HOUR = 3_600_000
const start = Date.parse('2026-03-02T00:00:00Z')
const after = (hours: number) => new Date(start + hours * HOUR)
const state = (parts: Partial<BackupState>): BackupState => ({
  everyHours: 6,
  keep: KEEP_RULE,
  madeAt: undefined,
  verifiedAt: undefined,
  failedAt: undefined,
  failure: undefined,
  ...parts,
})

it.each([
  ['never made', {}, 0, true, 'late'],
  ['just made', { verifiedAt: after(0) }, 1, false, undefined],
  ['due', { verifiedAt: after(0) }, 6, true, undefined],
  ['late', { verifiedAt: after(0) }, 9, true, 'late'],
  ['failed just now', { verifiedAt: after(0), failedAt: after(6) }, 6.4, false, 'failed'],
  ['tried again', { verifiedAt: after(0), failedAt: after(6) }, 6.5, true, 'failed'],
  ['mended', { verifiedAt: after(7), failedAt: after(6) }, 8, false, undefined],
  ['made, not verified', { madeAt: after(6), failedAt: after(6) }, 7, true, 'failed'],
] as const)('knows of a backup that was %s', (_, parts, hours, due, trouble) => {
  expect(isBackupDue(state(parts), after(hours))).toBe(due)
  expect(backupTrouble(state(parts), after(hours))).toBe(trouble)
})

it.each([
  ['never made', {}, 0, false],
  ['made and not verified', { madeAt: after(6), verifiedAt: after(0) }, 7, true],
  ['the first, not verified', { madeAt: after(0) }, 5.9, true],
  ['not verified, and too old by now', { madeAt: after(0) }, 6, false],
  ['verified', { madeAt: after(6), verifiedAt: after(6) }, 7, false],
] as const)('verifies again a backup that was %s', (_, parts, hours, expected) => {
  expect(isUnverified(state(parts), after(hours))).toBe(expected)
})

/** What is left of backups made every `hours` for `days`, dropped after each. */
function leftAfter(days: number, hours: number, rule = KEEP_RULE): string[] {
  let times: Date[] = []
  for (let hour = 0; hour < days * 24; hour += hours) {
    times.push(after(hour))
    const dropped = new Set(backupsToDrop(times, rule))
    times = times.filter((time) => !dropped.has(time))
  }
  return times.map((time) => time.toISOString().slice(0, 13))
}

it('keeps 7 days, 4 weeks and 12 months of two years', () => {
  const monthEnds = Array.from({ length: 11 }, (_, index) =>
    new Date(Date.UTC(2027, 3 + index, 0)).toISOString().slice(0, 10),
  )
  const sundays = ['2028-02-13', '2028-02-20']
  const days = [23, 24, 25, 26, 27, 28, 29].map((day) => `2028-02-${day}`)
  expect(leftAfter(730, 24)).toEqual([...monthEnds, ...sundays, ...days].map((day) => `${day}T00`))
})

it('keeps the newest, whatever the rule', () => {
  expect(leftAfter(10, 24, { daily: 0, weekly: 0, monthly: 0 })).toHaveLength(1)
  expect(backupsToDrop([], KEEP_RULE)).toEqual([])
  expect(backupsToDrop([after(0)], KEEP_RULE)).toEqual([])
})
