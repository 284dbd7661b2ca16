/**
 * Tells edges to purge, over their control sockets (`server/edge/watch/control-socket.ts`).
 * @module
 */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { controlSockets } from '#content/base/settings/environment.ts'
import type { Touched } from '#content/model/workflow/touched-tags.ts'

/** Milliseconds after which a purge counts as failed. */
const PATIENCE = 5_000

/** The pages to purge: those that a change touches, or all that there are. */
export type PurgedPages = Touched | 'everything'

/** What an edge is told to purge. */
export type PurgeMessage =
  | { tags: readonly string[]; spare?: boolean; soft?: boolean }
  | { all: true }

/** What an edge has to be told so that it purges `pages`. */
export const messagesOf = (pages: PurgedPages): PurgeMessage[] =>
  pages === 'everything'
    ? [{ all: true }]
    : [
        { tags: pages.gone },
        { tags: pages.changed, spare: true },
        { tags: pages.aging, soft: true },
      ].filter(({ tags }) => tags.length > 0)

/**
 * Purges every edge that runs with `dataDir`, mostly one; resolves with their number when they have. An edge that starts
 * meanwhile has nothing older.
 * @throws {Error} when one does not confirm
 */
export async function purgeEdges(dataDir: string, message: PurgeMessage): Promise<number> {
  const purges = await Promise.allSettled(
    controlSockets(dataDir).map((path) => purgeAt(path, message)),
  )
  const failed = purges.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return purges.filter((purged) => purged.status === 'fulfilled' && purged.value).length
}

/** Purges the edge at a socket; false if none is there. */
async function purgeAt(socketPath: string, message: PurgeMessage): Promise<boolean> {
  try {
    return await askAt(socketPath, message)
  } catch (error) {
    // One that has just ended is not there the second time.
    if (isBroken(error)) return askAt(socketPath, message)
    throw error
  }
}

async function askAt(socketPath: string, message: PurgeMessage): Promise<boolean> {
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

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

const noEdgeRuns = (error: unknown): boolean => hasCode(error, 'ENOENT', 'ECONNREFUSED')

/** Whether the connection ended before an answer came. */
const isBroken = (error: unknown): boolean => hasCode(error, 'ECONNRESET', 'EPIPE')
