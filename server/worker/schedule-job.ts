import type { Store } from '#content/newsroom/newsroom.ts'
import { carryOutSchedule, countLate } from '#content/newsroom/story/workflow/schedule.ts'
import type { Job } from './job.ts'

/** Milliseconds between two runs: what is due happens within two seconds. */
const INTERVAL = 500
/** Milliseconds between two log lines about the same story. */
const REMINDER = 60_000

/** The worker's report on the schedule: how many stories are late. */
export interface ScheduleReport {
  type: 'schedule'
  late: number
}

/** Publishes and withdraws what is due; reports to `onReport` after each run and logs failures. */
export function scheduleJob(payload: Store, onReport: (report: ScheduleReport) => void): Job {
  const loggedAt = new Map<string, number>()
  return {
    name: 'schedule',
    every: INTERVAL,
    async run() {
      const failures = await carryOutSchedule(payload)
      const now = Date.now()
      for (const { id, due, error } of failures) {
        const key = `${id} ${due}`
        if (now - (loggedAt.get(key) ?? 0) < REMINDER) continue
        loggedAt.set(key, now)
        payload.logger.error({
          err: error,
          story: id,
          due,
          msg: `Story ${id} was due at ${due} and is late; retrying.`,
        })
      }
      if (failures.length === 0) loggedAt.clear()
      onReport({ type: 'schedule', late: await countLate(payload) })
    },
  }
}
