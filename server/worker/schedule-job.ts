import type { Store } from '#content/newsroom/newsroom.ts'
import { carryOutSchedule, countLate } from '#content/newsroom/story/workflow/schedule.ts'
import type { Duty } from './duty.ts'

/** Between two turns, in milliseconds: what is due is done within two seconds. */
const EVERY = 500
/** Between two lines in the log about the same story, in milliseconds. */
const REMINDER = 60_000

/** What the worker tells of the schedule: how many stories are late, as of now. */
export interface ScheduleNews {
  type: 'schedule'
  late: number
}

/** Publishes and withdraws what is due; tells `onNews` after each turn, and the log of what fails. */
export function scheduleDuty(payload: Store, onNews: (news: ScheduleNews) => void): Duty {
  const told = new Map<string, number>()
  return {
    name: 'schedule',
    every: EVERY,
    async run() {
      const failures = await carryOutSchedule(payload)
      const now = Date.now()
      for (const { id, due, error } of failures) {
        const key = `${id} ${due}`
        if (now - (told.get(key) ?? 0) < REMINDER) continue
        told.set(key, now)
        payload.logger.error({
          err: error,
          story: id,
          due,
          msg: `Story ${id} was due at ${due} and is late; it is tried again.`,
        })
      }
      if (failures.length === 0) told.clear()
      onNews({ type: 'schedule', late: await countLate(payload) })
    },
  }
}
