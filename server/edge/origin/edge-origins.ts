/**
 * Where the edge sends requests: reading pages to one origin, everything below `passPrefixes` to another if there is one,
 * so that neither has to wait for the other. Each has a line of its own.
 * @module
 */
import type { EdgeSettings } from '#server/edge/http/edge-options.ts'
import { OriginClient } from './origin-client.ts'
import { RenderQueue } from './render-queue.ts'

/** An origin, and the line in front of it. */
export interface EdgeOrigin {
  readonly client: OriginClient
  readonly queue: RenderQueue
}

/** The origins of an edge. */
export interface EdgeOrigins {
  readonly pages: EdgeOrigin
  /** What is below `passPrefixes`: the same, or an origin whose line is for readers without a session. */
  readonly passed: EdgeOrigin
}

/** Opens the origins that the settings name. */
export function openOrigins(settings: EdgeSettings): EdgeOrigins {
  const { limits, timeouts, origin, passOrigin } = settings
  const line = (renders: number) =>
    new RenderQueue({ renders, waiting: limits.waiting, patience: timeouts.line })
  const pages = { client: new OriginClient(settings, origin), queue: line(limits.renders) }
  const passed = passOrigin && {
    client: new OriginClient(settings, passOrigin),
    queue: line(limits.strangers),
  }
  return { pages, passed: passed ?? pages }
}

/** Closes all connections. */
export function closeOrigins({ pages, passed }: EdgeOrigins): void {
  pages.client.close()
  if (passed !== pages) passed.client.close()
}
