/**
 * Migrates the store and fills an empty one with starter content, then exits. Runs once before the renderers start. A
 * parent with a channel for messages is asked first, and answers with any message.
 * @module
 */
import { environment } from '#content/base/settings/environment.ts'
import { prepareStore, type Store } from '#content/newsroom/newsroom.ts'
import { firstAccountLink } from '#content/newsroom/people/first-account.ts'
import { fillEmptyIndex } from '#content/newsroom/search/search-reindexing.ts'
import { fillStages } from '#content/newsroom/story/workflow/stage-filling.ts'
import { LostStore } from '#content/starter/lost-store.ts'
import { loadStarterContent } from '#content/starter/starter-loading.ts'
import { MigrationStopped } from '#content/store/backup/backup-error.ts'
import { bucketStorage } from '#content/store/files/photo-storage.ts'
import { confirmOwner } from '#content/store/files/storage-owner.ts'
import { UnusableStorage } from '#content/store/files/unusable-storage.ts'
import { LockTaken } from '#content/store/installation-lock.ts'
import { describeStoreFailure } from '#content/store/store-failure.ts'

// It is for the keeper, even if it is sent to all of its processes: it does not cut a migration short.
process.on('SIGHUP', () => {})

/** Asks the portal that started this process, and waits until it may change the store. */
async function permission(): Promise<void> {
  if (!process.send) return
  const given = Promise.withResolvers<void>()
  process.once('message', () => given.resolve())
  process.once('disconnect', () => given.reject(new Error('The portal has ended meanwhile.')))
  process.send('migrates')
  await given.promise
}

/** One that does not answer is no reason not to start. */
async function confirmBucket({ kv }: Store): Promise<void> {
  const bucket = bucketStorage()
  if (!bucket) return
  await confirmOwner(kv, bucket, environment().siteUrl).catch((error: unknown) => {
    if (!(error instanceof UnusableStorage && error.isPassing)) throw error
    process.stderr.write(`${error.message}\n`)
  })
}

const payload = await prepareStore(async (opened) => {
  await fillStages(opened)
  await fillEmptyIndex(opened)
  await loadStarterContent(opened)
  await confirmBucket(opened)
}, permission).catch((error: unknown) => {
  const words =
    error instanceof LostStore ||
    error instanceof MigrationStopped ||
    error instanceof LockTaken ||
    error instanceof UnusableStorage
      ? error.message
      : describeStoreFailure(error, environment())
  // The stack of an error that an operator can mend does not help.
  if (words === undefined) throw error
  process.stderr.write(`${words}\n`)
  process.exit(1)
})
const { totalDocs } = await payload.count({ collection: 'users' })
if (totalDocs === 0) {
  process.stdout.write(
    `Nobody can sign in at /admin yet. Make the first account within a day at ${firstAccountLink()} or with: npm run warta -- user add --email YOU@EXAMPLE.ID --role admin\n`,
  )
}
await payload.destroy()
// Payload's PostgreSQL adapter leaves a connection open, which would keep the process alive.
process.stdout.write('', () => process.exit())
