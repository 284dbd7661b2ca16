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
  /** Whether the origin named this page as the answer to another address. */
  readonly isSentOn?: true
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

/** The visit of a reader who gets the page at `path` instead, as the origin said. */
export function sentOn(visit: ReaderVisit, path: string): ReaderVisit {
  const { proto, host } = visit.reader
  const target = { ...visit.target, forward: path, path, hasQuery: false }
  return { ...visit, target, address: `${proto}://${host}${path}`, isSentOn: true }
}
