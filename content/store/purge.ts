/**
 * Purges the edge after a save. The save waits until the edge has dropped the old pages, so that the next request after
 * an acknowledged save shows the change.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { besideTag } from '#content/base/page-record/tags.ts'
import { environment } from '#content/base/settings/environment.ts'
import type { Touched } from '#content/model/workflow/touched-tags.ts'
import { type PurgeMessage, purgeEdges } from './edge-purging.ts'
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
 * Purges every edge of this installation; resolves when they have. Does nothing where none runs.
 * @throws {Error} when the edge does not confirm
 */
export async function purge({ gone, changed, aging }: Touched): Promise<void> {
  const messages: PurgeMessage[] = [
    { tags: gone },
    { tags: changed, spare: true },
    { tags: aging, soft: true },
  ].filter(({ tags }) => tags.length > 0)
  // What one of them missed is no reason to leave out the others.
  for (const purged of await Promise.allSettled(messages.map(send))) {
    if (purged.status === 'rejected') throw purged.reason
  }
}

/**
 * Purges every page of this installation, as after an import of an archive.
 * @throws {Error} when the edge does not confirm
 */
export const purgeAll = (): Promise<void> => send({ all: true })

async function send(message: PurgeMessage): Promise<void> {
  await purgeEdges(environment().dataDir, message)
}
