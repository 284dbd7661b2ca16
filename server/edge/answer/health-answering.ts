/**
 * `/healthz` and `/readyz`, for process managers, monitoring and load balancers.
 * @module
 */
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { OriginAddress } from '#server/edge/http/edge-options.ts'
import type { PageStore } from '#server/edge/memory/page-store.ts'
import type { OriginClient } from '#server/edge/origin/origin-client.ts'

const CONNECT_TIMEOUT = 1_000
/** Milliseconds for which the last attempt to connect counts: many checks must not fill the queue of a busy origin. */
const LASTING = 500

/** What health depends on. */
export interface HealthParts {
  readonly client: OriginClient
  readonly store: PageStore
  readonly isDraining: () => boolean
  readonly isCurrent: () => boolean
}

/**
 * Creates the function that answers health checks, and returns false for any other path. `/healthz` is 200 as soon as
 * readers can be served, even if only from memory; `/readyz` only while the origin is reachable, all purges have arrived
 * and the edge is not shutting down.
 */
export function healthAnswers({
  client,
  store,
  isDraining,
  isCurrent,
}: HealthParts): (path: string, response: ServerResponse) => boolean {
  let last: { to: string; at: number; isReached: Promise<boolean> } | undefined
  const isReachable = async () => {
    const address = await client.address()
    if (!address) return false
    const [to, at] = [`${address.host} ${address.port}`, performance.now()]
    if (last?.to !== to || at - last.at >= LASTING) {
      last = { to, at, isReached: canConnect(address) }
    }
    return last.isReached
  }
  return (path, response) => {
    if (path !== '/healthz' && path !== '/readyz') return false
    const isOut = path === '/readyz' && (isDraining() || !isCurrent())
    const isKnownGood =
      path === '/healthz' ? client.hasAnswered || store.entries > 0 : client.isAnswering
    if (isOut || isKnownGood) respond(response, !isOut)
    else void isReachable().then((reachable) => respond(response, reachable))
    return true
  }
}

/**
 * The same for an outer edge: it is as the inner one, unless it is shutting down.
 */
export function passedHealth({
  client,
  isDraining,
}: Pick<HealthParts, 'client' | 'isDraining'>): (
  path: string,
  response: ServerResponse,
) => boolean {
  return (path, response) => {
    if (path !== '/healthz' && path !== '/readyz') return false
    if (path === '/readyz' && isDraining()) respond(response, false)
    else void isInnerGood(client, path).then((isGood) => respond(response, isGood))
    return true
  }
}

async function isInnerGood(client: OriginClient, path: string): Promise<boolean> {
  try {
    const answer = await client.send({
      method: 'GET',
      path,
      fields: [['Host', 'localhost']],
      timeout: CONNECT_TIMEOUT,
      isRender: false,
    })
    answer.resume()
    return answer.statusCode === 200
  } catch {
    return false
  }
}

async function canConnect(address: OriginAddress): Promise<boolean> {
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
