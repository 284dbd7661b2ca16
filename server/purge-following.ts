/**
 * Keeps the edge of a portal in step with a store that other nodes write to as well.
 * @module
 */
import { createHmac, randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { folderRefused, folderTagged } from '#content/base/page-record/tags.ts'
import { type Environment, secret } from '#content/base/settings/environment.ts'
import { programVersion } from '#content/base/settings/program-version.ts'
import type { PurgeMessage } from '#content/store/edge-purging.ts'
import { bucketStorage } from '#content/store/files/photo-storage.ts'
import { OtherSettings } from '#content/store/nodes/node-beat.ts'
import { NodeFollowing } from '#content/store/nodes/node-following.ts'
import { CannotStart } from './cannot-start.ts'
import type { CarriedPurge } from './edge/http/edge-options.ts'

/** What follows the purges of a store for one edge. */
export type PurgeFollowing = Pick<NodeFollowing, 'start' | 'isCurrent' | 'close'>

/** On SQLite purges come through the control socket, so that an edge is never behind. */
const NEVER_BEHIND: PurgeFollowing = {
  start: async () => {},
  isCurrent: () => true,
  close: async () => {},
}

/**
 * Follows the purges of the store of `settings`, and carries them out with `purge`. What it returns refuses to start with
 * {@link CannotStart} beside nodes that have another secret, or photos elsewhere.
 */
export function followPurges(
  settings: Environment,
  purge: (purge: CarriedPurge) => Promise<void>,
  logger: Logger,
): PurgeFollowing {
  const { database, databaseListenUrl, nodeName, edges, renderers, media } = settings
  if (database.kind === 'sqlite') return NEVER_BEHIND
  const following = new NodeFollowing({
    id: randomUUID(),
    secret: createHmac('sha256', secret()).update('warta node').digest('hex'),
    name: nodeName,
    version: programVersion(),
    traits: { edges, renderers },
    media: media?.place ?? 'DATA_DIR',
    url: database.url,
    listenUrl: databaseListenUrl,
    purge: async (message) => {
      await forgetFiles(settings, message)
      await purge('all' in message ? { tags: 'all' } : message)
    },
    warn: (line) => logger.warn(line),
  })
  return {
    start: () => following.start().catch(sayWhy),
    isCurrent: () => following.isCurrent(),
    close: () => following.close(),
  }
}

/** Has this node's own copies of files go as well: before its pages, which would be made of them again. */
async function forgetFiles(settings: Environment, message: PurgeMessage): Promise<void> {
  const copies = bucketStorage(settings)?.copies
  if (!copies) return
  if ('all' in message) return copies.doubt()
  await copies.refuse(message.tags.flatMap((tag) => folderRefused(tag) ?? []))
  await copies.forget(message.tags.flatMap((tag) => folderTagged(tag) ?? []))
}

function sayWhy(error: unknown): never {
  throw error instanceof OtherSettings ? new CannotStart(error.message) : error
}
