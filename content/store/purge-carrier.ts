/**
 * How a purge reaches the edges. There are two ways: on SQLite all edges are on this machine and have sockets
 * (`edge-purging.ts`), on PostgreSQL they may be on many and read a table (`nodes/purge-rows.ts`).
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { messagesOf, type PurgedPages, purgeEdges } from './edge-purging.ts'
import { notePurge } from './nodes/purge-rows.ts'
import { dialectOf } from './statements.ts'

/** Carries a purge out; resolves when no edge that serves readers shows what was there before. */
export type CarryOut = () => Promise<void>

/**
 * Makes the purge of `pages` part of the transaction of `req`, if there is one, as far as the database can. What it
 * returns is for after the commit.
 */
export type PurgeCarrier = (
  payload: Payload,
  pages: PurgedPages,
  req?: PayloadRequest,
) => Promise<CarryOut>

/** The carrier for the database of `payload`. */
export const carrierOf = (payload: Payload): PurgeCarrier =>
  dialectOf(payload) === 'postgres' ? notePurge : callEdges

const callEdges: PurgeCarrier = async (_payload, pages) => async () => {
  const { dataDir } = environment()
  const calls = messagesOf(pages).map((message) => purgeEdges(dataDir, message))
  // What one of them missed is no reason to leave out the others.
  for (const purged of await Promise.allSettled(calls)) {
    if (purged.status === 'rejected') throw purged.reason
  }
}
