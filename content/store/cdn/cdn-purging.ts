/**
 * Tells a CDN of the purges that all nodes have passed. It is fed from the table that the nodes read, so it is told of
 * everything that they are, in the order edge before CDN, also after it was away.
 * @module
 */
import type { Payload } from 'payload'
import { outgoingRequests } from '#content/base/outgoing/outgoing-request.ts'
import { type Cdn, nameOf } from '#content/base/settings/cdn-address.ts'
import { noteTold, release, takeUntold } from './cdn-position.ts'
import { type CdnRequest, cdnRequests } from './cdn-requests.ts'

/** Milliseconds for one request. */
const TIME_LIMIT = 10_000
/** Milliseconds after which no further request is begun: the purges are another process's after two minutes. */
const PATIENCE = 60_000
/** Seconds until a CDN that did not take a purge is asked again. */
const RETRY = 15

/**
 * Tells `cdn` what it has not been told.
 * @throws {Error} when it does not take a purge; all of them are sent again later
 */
export async function purgeCdn(payload: Payload, cdn: Cdn, token: string): Promise<void> {
  const name = nameOf(cdn)
  const untold = await takeUntold(payload, name)
  if (!untold) return
  try {
    const end = performance.now() + PATIENCE
    for (const request of cdnRequests(cdn, token, untold.pages)) {
      if (performance.now() > end) throw new Error('The CDN takes too long.')
      await send(request)
    }
  } catch (error) {
    await release(payload, RETRY, error instanceof Error ? error.message : String(error))
    throw error
  }
  await noteTold(payload, name, untold.snapshot)
}

async function send({ url, method, headers, body }: CdnRequest): Promise<void> {
  const { hostname } = new URL(url)
  // The operator has named it, so it may be in a private network.
  const { status } = await outgoingRequests(new Set([hostname]))(url, {
    method,
    headers: { ...headers },
    ...(body !== undefined && { body }),
    timeLimit: TIME_LIMIT,
    mostBytes: 0,
    redirects: 0,
  })
  if (status >= 200 && status < 300) return
  const reason = status === 401 || status === 403 ? ' Look at CDN_TOKEN.' : ''
  throw new Error(`${hostname} answered a purge with ${status}.${reason}`)
}
