/**
 * Purges the edge after a save. The save waits until the edge has dropped the old pages, so that the next request after
 * an acknowledged save shows the change.
 * @module
 */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { PayloadRequest } from 'payload'
import { besideTag } from '#content/base/page-record/tags.ts'
import { controlSocket, environment } from '#content/base/settings/environment.ts'
import type { Touched } from '#content/model/workflow/touched-tags.ts'
import { afterCommit } from './transactions.ts'

/** Milliseconds after which a purge counts as failed. */
const PURGE_TIMEOUT = 5_000

/**
 * Purges pages once the transaction of `req` is committed: every page that carries one of `tags`, while pages that only
 * show such a thing beside their subject may be shown once more. {@link Touched} says it more exactly.
 */
export async function purgeAfterCommit(
  req: PayloadRequest,
  tags: readonly string[] | Touched,
): Promise<void> {
  const touched = 'gone' in tags ? tags : changeOf(tags)
  if (Object.values(touched).every((group: readonly string[]) => group.length === 0)) return
  await afterCommit(req, async () => {
    try {
      await purge(touched)
    } catch (error) {
      // The data is stored; at worst readers see the old page until it expires.
      const all = Object.values(touched).flat().join(', ')
      req.payload.logger.error({ err: error, msg: `The edge did not purge ${all}.` })
    }
  })
}

/** A change of whatever has one of `tags`. */
const changeOf = (tags: readonly string[]): Touched => ({
  gone: [],
  changed: tags,
  aging: tags.map(besideTag),
})

/** The end of whatever has one of `tags`: no page may show it any more, not even beside its subject. */
export const endOf = (tags: readonly string[]): Touched => ({
  gone: [...tags, ...tags.map(besideTag)],
  changed: [],
  aging: [],
})

/**
 * Purges the edge of this installation; resolves when it has. Does nothing where no edge runs.
 * @throws {Error} when the edge does not confirm
 */
export async function purge({ gone, changed, aging }: Touched): Promise<void> {
  if (gone.length > 0) await send({ tags: gone })
  if (changed.length > 0) await send({ tags: changed, spare: true })
  if (aging.length > 0) await send({ tags: aging, soft: true })
}

/**
 * Purges every page of this installation, as after an import of an archive.
 * @throws {Error} when the edge does not confirm
 */
export const purgeAll = (): Promise<void> => send({ all: true })

async function send(
  message: { tags: readonly string[]; spare?: boolean; soft?: boolean } | { all: true },
): Promise<void> {
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
