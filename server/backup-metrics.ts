import { Gauge, type Registry } from 'prom-client'
import { z } from 'zod'

const report = z.object({
  type: z.literal('backups'),
  madeAt: z.number().nullable(),
  verifiedAt: z.number().nullable(),
})

/** The worker's last report on backups, for Prometheus. */
export class BackupMetrics {
  #madeAt: number | undefined
  #verifiedAt: number | undefined

  /** Takes any message of the worker; ignores those of another type. */
  note(message: unknown): void {
    const { data } = report.safeParse(message)
    if (!data) return
    this.#madeAt = data.madeAt ?? undefined
    this.#verifiedAt = data.verifiedAt ?? undefined
  }

  /** Adds the gauges to `registry`; they are not a number as long as there is no backup of the schedule. */
  register(registry: Registry): void {
    const seconds = (moment: number | undefined) => (moment ?? Number.NaN) / 1000
    const madeAt = () => seconds(this.#madeAt)
    const verifiedAt = () => seconds(this.#verifiedAt)
    new Gauge({
      name: 'warta_backup_last_success_seconds',
      help: 'When the newest backup of the schedule was made (Unix time).',
      registers: [registry],
      collect() {
        this.set(madeAt())
      },
    })
    new Gauge({
      name: 'warta_backup_last_verified_seconds',
      help: 'When the newest verified backup of the schedule was made (Unix time).',
      registers: [registry],
      collect() {
        this.set(verifiedAt())
      },
    })
  }
}
