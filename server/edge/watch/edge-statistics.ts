/**
 * Counters of the edge, cheap enough for the hot path.
 * @module
 */
import type { Outcome } from '#server/edge/http/reader-visit.ts'

/** The statistics of an edge. */
export interface EdgeStatistics {
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Entries in the store, and their bytes. */
  readonly entries: number
  readonly bytes: number
  /** Requests to the origin for pages that may be stored: in total, and at the moment. */
  readonly renders: number
  readonly flights: number
  /** Requests that wait for their turn at the origin. */
  readonly waiting: number
  readonly purges: number
  readonly connections: number
  /** Milliseconds since the start. */
  readonly uptime: number
}

/** Counters of one edge. */
export class EdgeCounters {
  readonly outcomes: Record<Outcome, number> = {
    hit: 0,
    stale: 0,
    miss: 0,
    pass: 0,
    refused: 0,
    failed: 0,
    gone: 0,
  }
  purges = 0
  connections = 0
}
