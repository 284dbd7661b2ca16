import { type Figure, report } from './bench-table.ts'
import {
  crowdDuringPurges,
  latencyDuringRenders,
  memoryAfterPages,
  restartAfterKill,
} from './edge-faults.ts'
import { hitsBesidePeers } from './edge-hits.ts'
import { startMeasuredEdge } from './measured-edge.ts'

/** How much to measure. */
export interface EdgeBenchOptions {
  /** Length of each run of load. */
  readonly seconds: number
  readonly pages: number
  readonly readers: number
  /** Where to write the figures as JSON. */
  readonly json?: string
}

/** Measures the edge and its peers in one run. Returns the exit code. */
export async function benchEdge(options: EdgeBenchOptions): Promise<number> {
  const { seconds, pages, readers, json } = options
  const edge = await startMeasuredEdge()
  const figures: Figure[] = []
  try {
    figures.push(...(await hitsBesidePeers(edge, seconds)))
    figures.push(...(await latencyDuringRenders(edge, seconds)))
    figures.push(...(await crowdDuringPurges(edge, seconds, readers)))
    figures.push(...(await memoryAfterPages(edge, pages)))
    figures.push(...(await restartAfterKill(edge)))
  } finally {
    await edge.stop()
  }
  return report(figures, json)
}
