import { Counter, type Registry } from 'prom-client'
import type { Supervisor } from './supervisor/supervisor.ts'

/** Adds a counter to `registry`: unexpected exits of child processes that were restarted, by kind of process. */
export function registerRestarts(
  registry: Registry,
  supervisors: Readonly<Record<string, Pick<Supervisor, 'restarts'>>>,
): void {
  new Counter({
    name: 'warta_restarts_total',
    help: 'Child processes that exited unexpectedly and were restarted.',
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
