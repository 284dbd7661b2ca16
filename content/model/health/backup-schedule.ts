/**
 * When backups are due, which of them are kept, and when something is wrong with them.
 * @module
 */
import { publicationDay } from '#content/base/time/publication-day.ts'
import type { KeepRule } from './keep-rule.ts'

/** The schedule and what became of it. */
export interface BackupState {
  /** Hours from one backup to the next. */
  everyHours: number
  keep: KeepRule
  madeAt: Date | undefined
  /** When the newest verified backup was made. */
  verifiedAt: Date | undefined
  failedAt: Date | undefined
  /** Why the last try failed. */
  failure: string | undefined
}

/** In milliseconds. */
const HOUR = 3_600_000
/** How long a backup itself may take. */
const GRACE = 2 * HOUR
/** Until one that failed is tried again. */
const RETRY = HOUR / 2

/** Whether a backup is to be made at `now`. */
export function isBackupDue(state: BackupState, now: Date): boolean {
  const since = (moment: Date | undefined) =>
    moment === undefined ? Number.POSITIVE_INFINITY : now.getTime() - moment.getTime()
  return since(state.verifiedAt) >= state.everyHours * HOUR && since(state.failedAt) >= RETRY
}

/** Whether the newest backup only has to be verified at `now`, because it could not be and is not too old. */
export function isUnverified({ madeAt, verifiedAt, everyHours }: BackupState, now: Date): boolean {
  if (!madeAt || (verifiedAt && verifiedAt >= madeAt)) return false
  return now.getTime() - madeAt.getTime() < everyHours * HOUR
}

/** What is wrong with the backups at `now`: the last try failed, or the newest verified one is too old. */
export function backupTrouble(state: BackupState, now: Date): 'failed' | 'late' | undefined {
  const { everyHours, verifiedAt, failedAt } = state
  if (failedAt && failedAt > (verifiedAt ?? new Date(0))) return 'failed'
  const isLate = !verifiedAt || now.getTime() - verifiedAt.getTime() > everyHours * HOUR + GRACE
  return isLate ? 'late' : undefined
}

/**
 * Those of the backups made at `times` that `rule` lets go. The newest is always kept. Days are those of the publication's
 * time zone, weeks begin on Monday.
 */
export function backupsToDrop(times: readonly Date[], rule: KeepRule): Date[] {
  const newestFirst = times.toSorted((one, other) => other.getTime() - one.getTime())
  const kept = new Set(newestFirst.slice(0, 1))
  const periods: [periodOf: (day: string) => string, count: number][] = [
    [(day) => day, rule.daily],
    [weekOf, rule.weekly],
    [(day) => day.slice(0, 7), rule.monthly],
  ]
  for (const [periodOf, count] of periods) {
    const newest = new Map<string, Date>()
    for (const time of newestFirst) {
      const period = periodOf(publicationDay(time))
      if (!newest.has(period)) newest.set(period, time)
    }
    for (const time of [...newest.values()].slice(0, count)) kept.add(time)
  }
  return newestFirst.filter((time) => !kept.has(time)).reverse()
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
