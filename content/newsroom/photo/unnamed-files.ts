/**
 * Removes files of photos and attachments that no record and no note names: what an interrupted upload or an older Warta left behind.
 * @module
 */
import type { Payload } from 'payload'
import { filesTag } from '#content/base/page-record/tags.ts'
import { foldersOf, withheldFolder } from '#content/model/attachment/attachment-address.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { endOf, purge } from '#content/store/purge.ts'
import { claimedFiles, clearPath, pathsOf } from './file-removal.ts'

const DAY = 24 * 60 * 60 * 1000
/** Records read at a time. */
const PAGE = 500
/** The names that Warta gives: whatever else lies there is not its own. */
const OWN_NAMES = { originals: /^[0-9a-f]{32}\.\w+$/, media: /^[0-9a-f]{16}$/ } as const

/**
 * Removes the files that have lain for a day at `now` without a record or a note, from the disk and from the edge, and
 * logs them. Does nothing while an upload or an import is under way, or while there is no photo at all: a store whose
 * rows are still to come would lose its photos. Returns the removed paths.
 */
export async function removeUnnamedFiles(
  payload: Payload,
  storage: FileStorage,
  now: Date,
): Promise<string[]> {
  if ((await claimedFiles(storage)).size > 0) return []
  const old = await oldPaths(storage, new Date(now.getTime() - DAY))
  if (old.length === 0) return []
  // Read after the files: a record that names one of them by now keeps it.
  const named = await namedPaths(payload)
  if (named.size === 0) return []
  const unnamed = old.filter((path) => !named.has(path))
  const removed: string[] = []
  for (const path of unnamed) {
    // An upload that has begun meanwhile may bring the same file.
    if ((await claimedFiles(storage)).size > 0) break
    await clearPath(payload, storage, path)
    removed.push(path)
  }
  if (removed.length > 0) {
    payload.logger.warn(
      { files: removed },
      'Files of photos and attachments that no record names were removed.',
    )
    await purge(payload, endOf(removed.filter((path) => path.startsWith('/media/')).map(filesTag)))
  }
  return removed
}

async function oldPaths(storage: FileStorage, before: Date): Promise<string[]> {
  const found = await Promise.all(
    (['originals', 'media'] as const).map(async (folder) => {
      const names = await storage.listOlder(`/${folder}`, before)
      return names
        .filter((name) => OWN_NAMES[folder].test(name))
        .map((name) => `/${folder}/${name}`)
    }),
  )
  return found.flat()
}

/** The path of every file and folder that a record of a photo or an attachment names, where it belongs. */
async function namedPaths(payload: Payload): Promise<Set<string>> {
  const { docs: attachments } = await payload.find({
    collection: 'attachments',
    select: { path: true, captionsPath: true, withheld: true },
    limit: 0,
    depth: 0,
    pagination: false,
  })
  const named = new Set<string>(
    attachments.flatMap((file) => foldersOf(file).map(file.withheld ? withheldFolder : String)),
  )
  for (let after = 0; ; ) {
    const { docs } = await payload.find({
      collection: 'media',
      where: { id: { greater_than: after } },
      select: { original: true, renditions: true, earlier: true, withheld: true },
      sort: 'id',
      limit: PAGE,
      depth: 0,
      pagination: false,
    })
    for (const photo of docs) for (const path of pathsOf(photo)) named.add(path)
    const last = docs.at(-1)
    if (!last) return named
    after = last.id
  }
}
