/**
 * Purges the edge after a save. The save waits until the edge has dropped the old pages, so that the next request after
 * an acknowledged save shows the change.
 * @module
 */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { PayloadRequest } from 'payload'
import { listTags } from '#content/base/page-record/tags.ts'
import { controlSocket, environment } from '#content/base/settings/environment.ts'
import { afterCommit } from './transactions.ts'

/** Milliseconds after which a purge counts as failed. */
const PURGE_TIMEOUT = 5_000

/** Purges every page that carries one of `tags`, once the transaction of `req` is committed. */
export async function purgeAfterCommit(
  req: PayloadRequest,
  tags: readonly string[],
): Promise<void> {
  if (tags.length === 0) return
  await afterCommit(req, async () => {
    try {
      await purge(tags)
    } catch (error) {
      // The data is stored; at worst readers see the old page until it expires.
      req.payload.logger.error({ err: error, msg: `The edge did not purge ${tags.join(', ')}.` })
    }
  })
}

/**
 * Makes the edge of this installation drop every page with one of `tags`; resolves when it has. Pages that carry only
 * the tag of lists beside a story are marked stale instead: the edge serves them once more while it renders them again.
 * Does nothing where no edge runs.
 * @throws {Error} when the edge does not confirm
 */
export async function purge(tags: readonly string[]): Promise<void> {
  const hard = tags.filter((tag) => tag !== listTags.aside)
  if (hard.length > 0) await send({ tags: hard, soft: false })
  if (hard.length < tags.length) await send({ tags: [listTags.aside], soft: true })
}

async function send(message: { tags: readonly string[]; soft: boolean }): Promise<void> {
  const call = request({
    socketPath: controlSocket(environment().dataDir),
    method: 'POST',
    path: '/purge',
    agent: false,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(PURGE_TIMEOUT),
  })
  call.end(JSON.stringify(message))
  try {
    const [answer] = (await once(call, 'response')) as [IncomingMessage]
    answer.resume()
    if (answer.statusCode !== 204) {
      throw new Error(`The edge answered a purge with ${answer.statusCode}.`)
    }
  } catch (error) {
    if (!noEdgeRuns(error)) throw error
  }
}

function noEdgeRuns(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ECONNREFUSED')
  )
}
