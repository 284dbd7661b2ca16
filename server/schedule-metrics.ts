import { Gauge, type Registry } from 'prom-client'
import { z } from 'zod'

const report = z.object({ type: z.literal('schedule'), late: z.number() })

/** The worker's last report on the schedule, for Prometheus. */
export class ScheduleMetrics {
  #late = Number.NaN
  #at: number | undefined

  /** Takes any message of the worker; ignores those of another type. */
  note(message: unknown): void {
    const { data } = report.safeParse(message)
    if (!data) return
    this.#late = data.late
    this.#at = Date.now()
  }

  /** Adds the gauges to `registry`. The time of the last turn reveals a worker that hangs. */
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
