/**
 * `/healthz` and `/readyz`, for process managers, monitoring and load balancers.
 * @module
 */
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { PageStore } from '#server/edge/memory/page-store.ts'
import type { OriginClient } from '#server/edge/origin/origin-client.ts'

const CONNECT_TIMEOUT = 1_000

/** What health depends on. */
export interface HealthParts {
  readonly client: OriginClient
  readonly store: PageStore
  readonly isDraining: () => boolean
}

/**
 * Answers a health check; false for any other path. `/healthz` is 200 as soon as readers can be served, even if only
 * from memory; `/readyz` only while the origin is reachable and the edge is not shutting down.
 */
export function answerHealth(path: string, response: ServerResponse, parts: HealthParts): boolean {
  if (path !== '/healthz' && path !== '/readyz') return false
  const { client, store, isDraining } = parts
  const isKnownGood =
    path === '/healthz'
      ? client.hasAnswered || store.entries > 0
      : client.isAnswering && !isDraining()
  if (isKnownGood || (path === '/readyz' && isDraining())) respond(response, isKnownGood)
  else void canConnect(client).then((isReachable) => respond(response, isReachable))
  return true
}

async function canConnect(client: OriginClient): Promise<boolean> {
  const address = await client.address()
  if (!address) return false
  const socket = connect(address)
  // A process that was held up looks at its connections once more before it gives up.
  const late = () => setImmediate(() => socket.destroy(new Error('The origin is late.')))
  const timer = setTimeout(late, CONNECT_TIMEOUT)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}

function respond(response: ServerResponse, isGood: boolean): void {
  response.writeHead(isGood ? 200 : 503, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  })
  response.end(`{"status":"${isGood ? 'ok' : 'unavailable'}"}\n`)
}
