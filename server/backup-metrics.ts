import { Gauge, type Registry } from 'prom-client'
import { z } from 'zod'

/** What can be wrong with the backups of the schedule. */
const TROUBLES = ['failed', 'late'] as const

const report = z.object({
  type: z.literal('backups'),
  madeAt: z.number().nullable(),
  verifiedAt: z.number().nullable(),
  trouble: z.enum(TROUBLES).nullable(),
})

/** The worker's last report on backups, for Prometheus. */
export class BackupMetrics {
  #madeAt: number | undefined
  #verifiedAt: number | undefined
  #trouble: (typeof TROUBLES)[number] | undefined

  /** Takes any message of the worker; ignores those of another type. */
  note(message: unknown): void {
    const { data } = report.safeParse(message)
    if (!data) return
    this.#madeAt = data.madeAt ?? undefined
    this.#verifiedAt = data.verifiedAt ?? undefined
    this.#trouble = data.trouble ?? undefined
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
    const trouble = () => this.#trouble
    new Gauge({
      name: 'warta_backup_trouble',
      help: 'Whether the last backup of the schedule failed, and whether the newest verified one is too old.',
      labelNames: ['trouble'],
      registers: [registry],
      collect() {
        for (const each of TROUBLES) this.set({ trouble: each }, each === trouble() ? 1 : 0)
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
