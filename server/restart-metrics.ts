import { Counter, type Registry } from 'prom-client'
import type { Supervisor } from './supervisor/supervisor.ts'

/** Has `registry` tell how often children of each kind ended unasked and were started again. */
export function registerRestarts(
  registry: Registry,
  supervisors: Readonly<Record<string, Supervisor>>,
): void {
  new Counter({
    name: 'warta_restarts_total',
    help: 'Child processes that ended unasked and were started again.',
    labelNames: ['process'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [process, supervisor] of Object.entries(supervisors)) {
        this.inc({ process }, supervisor.restarts())
      }
    },
  })
}
