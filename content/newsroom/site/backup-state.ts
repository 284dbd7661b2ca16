import type { Payload } from 'payload'
import type { BackupState } from '#content/model/health/backup-schedule.ts'

/** The schedule of backups, and what became of the last ones. */
export async function backupState(payload: Payload): Promise<BackupState> {
  const stored = await payload.findGlobal({ slug: 'backups', depth: 0 })
  const moment = (text: string | null | undefined) => (text ? new Date(text) : undefined)
  return {
    everyHours: stored.everyHours,
    keep: { daily: stored.keepDaily, weekly: stored.keepWeekly, monthly: stored.keepMonthly },
    madeAt: moment(stored.madeAt),
    verifiedAt: moment(stored.verifiedAt),
    failedAt: moment(stored.failedAt),
    failure: stored.failure ?? undefined,
  }
}

/** Notes what became of a backup; a failure is one line without secrets. One that was verified mends it. */
export async function noteBackup(
  payload: Payload,
  outcome: { madeAt: Date } | { verifiedAt: Date } | { failedAt: Date; failure: string },
): Promise<void> {
  const noted = Object.fromEntries(
    Object.entries(outcome).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  )
  const mended = 'verifiedAt' in outcome && { failedAt: null, failure: null }
  await payload.updateGlobal({ slug: 'backups', data: { ...noted, ...mended }, depth: 0 })
}
