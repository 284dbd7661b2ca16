/**
 * What readers and editors get while somebody asks for more than can be made.
 * @module
 */
import { type Figure, report } from './bench-table.ts'
import { rushOnOrigin } from './storm-edge.ts'
import { stormsOnPortal } from './storm-portal.ts'

/** Options of the bench. */
export interface StormBenchOptions {
  /** Length of each rush and each storm. */
  readonly seconds: number
  readonly connections: number
  readonly json?: string
}

/** Measures rushes on an edge and storms on a portal. Returns the exit code. */
export async function benchStorm(options: StormBenchOptions): Promise<number> {
  const figures: Figure[] = []
  for (const rate of [30, 100]) figures.push(...(await rushOnOrigin(rate, options.seconds)))
  figures.push(...(await stormsOnPortal(options)))
  return report(figures, options.json)
}
