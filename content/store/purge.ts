/**
 * Telling the edge what has changed. Whoever saves waits until the edge has forgotten the old pages, so
 * that the next request after an acknowledged save shows it.
 * @module
 */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { PayloadRequest } from 'payload'
import { listTags } from '#content/base/page-record/tags.ts'
import { controlSocket, environment } from '#content/base/settings/environment.ts'
import { afterCommit } from './transactions.ts'

/** How long a purge may take before the edge counts as hung, in milliseconds. */
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
      // The data is stored; only readers may see the old page until it expires.
      req.payload.logger.error({ err: error, msg: `The edge did not purge ${tags.join(', ')}.` })
    }
  })
}

/**
 * Has the edge of this installation forget every page with one of `tags`; resolves when it has. Pages
 * that only carry a list beside their story are served once more while they are rendered anew. Where no
 * edge runs there is nothing to forget.
 * @throws {Error} when the edge does not do it
 */
async function purge(tags: readonly string[]): Promise<void> {
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
