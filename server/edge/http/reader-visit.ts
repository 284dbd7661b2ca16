/**
 * A reader's request on its way through the edge.
 * @module
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReaderAddress } from './forwarded-fields.ts'
import type { RequestTarget } from './request-target.ts'

/** How a request was answered, for statistics. */
export type Outcome = 'hit' | 'stale' | 'miss' | 'pass' | 'refused' | 'failed' | 'gone'

/** A parsed request and its response. */
export interface ReaderVisit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly target: RequestTarget
  readonly reader: ReaderAddress
  /** Scheme, host, path and query: what identifies the page. */
  readonly address: string
  /** When it arrived, on the clock of `performance.now()`. */
  readonly began: number
}

/** Called for each answer as it begins. */
export type OutcomeListener = (
  visit: ReaderVisit,
  outcome: Outcome,
  status: number,
  tags?: readonly string[],
) => void
