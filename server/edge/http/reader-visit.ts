/**
 * One request of a reader on its way through the edge.
 * @module
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReaderAddress } from './forwarded-fields.ts'
import type { RequestTarget } from './request-target.ts'

/** How a request was answered, for statistics. */
export type Outcome = 'hit' | 'stale' | 'miss' | 'pass' | 'refused' | 'failed' | 'gone'

/** A request that was understood, and where its answer goes. */
export interface ReaderVisit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly target: RequestTarget
  readonly reader: ReaderAddress
  /** Scheme, host, path and query: the page's identity. */
  readonly address: string
  /** High-resolution milliseconds at which it arrived. */
  readonly began: number
}

/** Told about each answer as it begins. */
export type OutcomeListener = (
  visit: ReaderVisit,
  outcome: Outcome,
  status: number,
  tags?: readonly string[],
) => void
