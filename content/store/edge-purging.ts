/**
 * Tells edges to purge, over their control sockets (`server/edge/watch/control-socket.ts`).
 * @module
 */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { controlSockets } from '#content/base/settings/environment.ts'

/** Milliseconds after which a purge counts as failed. */
const PATIENCE = 5_000

/** What to purge. */
export type PurgeMessage =
  | { tags: readonly string[]; spare?: boolean; soft?: boolean }
  | { all: true }

/**
 * Purges every edge that runs with `dataDir`, mostly one; resolves with their number when they have. An edge that starts
 * meanwhile has nothing older.
 * @throws {Error} when one does not confirm
 */
export async function purgeEdges(dataDir: string, message: PurgeMessage): Promise<number> {
  const purged = await Promise.all(controlSockets(dataDir).map((path) => purgeAt(path, message)))
  return purged.filter(Boolean).length
}

/** Purges the edge at a socket; false if none is there. */
async function purgeAt(socketPath: string, message: PurgeMessage): Promise<boolean> {
  const call = request({
    socketPath,
    method: 'POST',
    path: '/purge',
    agent: false,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(PATIENCE),
  })
  call.end(JSON.stringify(message))
  try {
    const [answer] = (await once(call, 'response')) as [IncomingMessage]
    answer.resume()
    if (answer.statusCode !== 204) {
      throw new Error(`The edge answered a purge with ${answer.statusCode}.`)
    }
    return true
  } catch (error) {
    if (noEdgeRuns(error)) return false
    throw error
  }
}

function noEdgeRuns(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ECONNREFUSED')
  )
}
