import { Gauge, type Registry } from 'prom-client'
import { z } from 'zod'

const report = z.object({
  type: z.literal('wire'),
  sources: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      arrivedAt: z.number().nullable(),
      failures: z.number(),
      waiting: z.number(),
      isSilent: z.boolean(),
    }),
  ),
})

type Source = z.output<typeof report>['sources'][number]

const GAUGES: readonly [name: string, help: string, value: (source: Source) => number][] = [
  [
    'warta_wire_last_arrival_seconds',
    'When a source of agency copy last sent something new (Unix time).',
    ({ arrivedAt }) => (arrivedAt ?? Number.NaN) / 1000,
  ],
  [
    'warta_wire_failures',
    'How often in a row a source could not be asked.',
    ({ failures }) => failures,
  ],
  ['warta_wire_waiting', 'Pieces that have arrived and are not settled.', ({ waiting }) => waiting],
  [
    'warta_wire_silent',
    'Whether a source has sent nothing for longer than the desk expects.',
    ({ isSilent }) => Number(isSilent),
  ],
]

/** The worker's last report on the sources of agency copy, for Prometheus. */
export class WireMetrics {
  #sources: readonly Source[] = []

  /** Takes any message of the worker; ignores those of another type. */
  note(message: unknown): void {
    const { data } = report.safeParse(message)
    if (data) this.#sources = data.sources
  }

  /** Adds the gauges to `registry`. */
  register(registry: Registry): void {
    const sources = () => this.#sources
    for (const [name, help, value] of GAUGES) {
      new Gauge({
        name,
        help,
        labelNames: ['source', 'name'],
        registers: [registry],
        collect() {
          this.reset()
          for (const source of sources()) {
            this.set({ source: String(source.id), name: source.name }, value(source))
          }
        },
      })
    }
  }
}
