/**
 * How a purge reaches the edges. There are two ways: on SQLite all edges are on this machine and have sockets
 * (`edge-purging.ts`), on PostgreSQL they may be on many and read a table (`nodes/purge-rows.ts`); those of this machine are
 * told in both ways, since a repeated purge costs nothing.
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
  dialectOf(payload) === 'postgres' ? noteAndCall : callEdges

const callEdges: PurgeCarrier = async (_payload, pages) => async () => {
  const { dataDir } = environment()
  throwFirst(
    await Promise.allSettled(messagesOf(pages).map((message) => purgeEdges(dataDir, message))),
  )
}

/**
 * Writes the row that all edges read, and tells those of this machine as well. An edge that the database does not reach has
 * to hear of what is saved beside it, and one of a version that reads no rows may still have the port.
 */
const noteAndCall: PurgeCarrier = async (payload, pages, req) => {
  const carryOuts = await Promise.all([
    notePurge(payload, pages, req),
    callEdges(payload, pages, req),
  ])
  return async () => throwFirst(await Promise.allSettled(carryOuts.map((carryOut) => carryOut())))
}

/** Throws what failed first, once all have ended: what one missed is no reason to leave out the others. */
function throwFirst(outcomes: readonly PromiseSettledResult<unknown>[]): void {
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}
