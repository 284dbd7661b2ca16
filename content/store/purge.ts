/**
 * Purges the edge after a save. The save waits until the edge has dropped the old pages, so that the next request after
 * an acknowledged save shows the change.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { besideTag } from '#content/base/page-record/tags.ts'
import type { Touched } from '#content/model/workflow/touched-tags.ts'
import { carrierOf } from './purge-carrier.ts'
import { afterCommit } from './transactions.ts'

/**
 * Purges pages once the transaction of `req` is committed: every page that carries one of `tags`, while pages that only
 * show such a thing beside their subject may be shown once more. {@link Touched} says it more exactly.
 */
export async function purgeAfterCommit(
  req: PayloadRequest,
  tags: readonly string[] | Touched,
): Promise<void> {
  const touched = 'gone' in tags ? tags : changeOf(tags)
  if (isNothing(touched)) return
  const carryOut = await carrierOf(req.payload)(req.payload, touched, req)
  await afterCommit(req, async () => {
    try {
      await carryOut()
    } catch (error) {
      // The data is stored; at worst readers see the old page until it expires.
      const all = Object.values(touched).flat().join(', ')
      req.payload.logger.error({ err: error, msg: `The edge did not purge ${all}.` })
    }
  })
}

const isNothing = (touched: Touched): boolean =>
  Object.values(touched).every((group: readonly string[]) => group.length === 0)

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
 * Purges every edge of this installation; resolves when they have. Does nothing where none runs.
 * @throws {Error} when the edge does not confirm
 */
export async function purge(payload: Payload, touched: Touched): Promise<void> {
  if (isNothing(touched)) return
  const carryOut = await carrierOf(payload)(payload, touched)
  await carryOut()
}

/**
 * Purges every page of this installation, as after an import of an archive.
 * @throws {Error} when the edge does not confirm
 */
export async function purgeAll(payload: Payload): Promise<void> {
  const carryOut = await carrierOf(payload)(payload, 'everything')
  await carryOut()
}
