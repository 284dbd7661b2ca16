import { Gauge, type Registry } from 'prom-client'
import { z } from 'zod'

const news = z.object({ type: z.literal('schedule'), late: z.number() })

/** Keeps what the worker tells of the schedule. */
export class ScheduleReport {
  #late = Number.NaN
  #at: number | undefined

  /** Takes a message of the worker, whatever it is about. */
  note(message: unknown): void {
    const { data } = news.safeParse(message)
    if (!data) return
    this.#late = data.late
    this.#at = Date.now()
  }

  /** Has `registry` tell it. A worker that hangs is seen by the age of its last turn. */
  register(registry: Registry): void {
    const late = () => this.#late
    const at = () => this.#at
    new Gauge({
      name: 'warta_schedule_late_stories',
      help: 'Stories that should have been published or withdrawn by now and were not.',
      registers: [registry],
      collect() {
        this.set(late())
      },
    })
    new Gauge({
      name: 'warta_schedule_last_turn_timestamp_seconds',
      help: 'When the worker last did what was due; it does twice a second.',
      registers: [registry],
      collect() {
        this.set((at() ?? Number.NaN) / 1000)
      },
    })
  }
}
