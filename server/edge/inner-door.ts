/**
 * The door for outer edges: processes of the same portal that answer readers from a memory of their own, on the same port,
 * and ask this edge for everything else. So a page is rendered once for all of them, and the desk has one door.
 *
 * An outer edge keeps what it gets until it is told to purge it. So it only gets pages that no purge has touched, or is
 * told not to keep them; and this edge purges its own memory first, then tells the outer ones.
 * @module
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pageServer } from '#server/edge/answer/page-serving.ts'
import { passThrough } from '#server/edge/answer/pass-through.ts'
import { type Routes, requestRouter } from '#server/edge/answer/request-routing.ts'
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import type { PageStore } from '#server/edge/memory/page-store.ts'
import type { VariantMaker, VariantSource } from '#server/edge/memory/page-variants.ts'
import type { PurgeLog } from '#server/edge/memory/purge-log.ts'
import type { EdgeOrigins } from '#server/edge/origin/edge-origins.ts'
import type { PageFlights } from '#server/edge/origin/page-flights.ts'

/** What an inner door needs of its edge. */
export interface InnerParts {
  readonly settings: EdgeSettings
  readonly store: PageStore
  readonly log: PurgeLog
  readonly origins: EdgeOrigins
  readonly flights: PageFlights
  readonly maker: VariantMaker
  readonly health: Routes['health']
}

/**
 * Opens the door for outer edges, on a port of 127.0.0.1. They share memory and renders with the readers of this edge; who
 * reads what through them, they count themselves.
 */
export async function openInnerDoor(
  answer: (
    request: IncomingMessage,
    response: ServerResponse,
    by: ReturnType<typeof requestRouter>,
  ) => void,
  { settings: readers, store, log, origins, flights, maker, health }: InnerParts,
): Promise<Server> {
  const settings: EdgeSettings = {
    ...readers,
    visitors: 'edges',
    trustProxy: true,
    exposeTags: true,
  }
  const onOutcome = () => {}
  const pass = passThrough({ settings, store, origins, onOutcome })
  const lending: VariantSource = { make: (page) => maker.lend(page), improve: () => {} }
  const route = requestRouter(settings, {
    health,
    page: pageServer({ settings, store, log, flights, maker: lending, pass, onOutcome }),
    pass,
    refused: onOutcome,
  })
  const receive = (request: IncomingMessage, response: ServerResponse) =>
    answer(request, response, route)
  // An outer edge has checked what readers send.
  const server = createServer({ maxHeaderSize: 4 * readers.limits.headerBytes, noDelay: true })
  server.requestTimeout = readers.timeouts.request
  server.keepAliveTimeout = readers.timeouts.keepAlive
  server.on('request', receive).on('checkContinue', receive)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
