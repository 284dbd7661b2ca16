import { tmpdir } from 'node:os'
import type { Payload } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { checkBackup } from '#content/store/backup/backup-checking.ts'
import { UnusableBackup } from '#content/store/backup/backup-error.ts'
import {
  type FoundBackup,
  findBackup,
  markVerified,
  unmarkVerified,
} from '#content/store/backup/backup-finding.ts'
import type { BackupManifest } from '#content/store/backup/backup-manifest.ts'
import { openPlace } from '#content/store/backup/place/place-opening.ts'
import { expectRoom, roomForRows, roomIn } from '#content/store/disk-room.ts'
import { askPassphrase } from './passphrase-reading.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

/** Stories that are read from a restored backup, the newest. */
const SAMPLE = 50

/**
 * Checks every part of the newest backup in the place at `address`, or of the one called `wanted`, restores its rows into
 * a temporary SQLite store, compares their numbers and reads stories as pages do.
 * @throws {UnusableBackup} when something is missing or differs
 */
export async function verifyBackup(address: string, wanted?: string): Promise<void> {
  const backup = await findBackup(await openPlace(address), askPassphrase, wanted)
  try {
    await checkBackup(backup)
    await inTemporaryFolder('warta-verify-', (dataDir) => tryRestoring(backup, dataDir))
  } catch (error) {
    // It may have been whole when it was verified before. The next backup trusts those with a mark.
    if (error instanceof UnusableBackup) {
      await unmarkVerified(backup.place, backup.name).catch(() => undefined)
    }
    throw error
  }
}

async function tryRestoring(backup: FoundBackup, dataDir: string): Promise<void> {
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: '', MEDIA_URL: '' })
  const settings = environment()
  if (settings.dataDir !== dataDir) throw new Error('The settings were read too early.')
  const { storeForCommand } = await import('#content/newsroom/newsroom.ts')
  const { bytesOfRows, restoreRows } = await import('#content/store/backup/backup-restoring.ts')
  expectRoom(roomForRows(bytesOfRows(backup)), await roomIn(dataDir), {
    where: `The folder for temporary files ${tmpdir()}`,
    what: 'verifying',
    instead: 'set TMPDIR to another folder',
  })
  const payload = await storeForCommand()
  try {
    await restoreRows(payload, settings, backup)
    await compareNumbers(payload, backup.manifest)
    const read = await readStories()
    // Whoever may only read there can verify, too.
    await markVerified(backup.place, backup.name).catch(() => undefined)
    process.stdout.write(
      `Verified ${backup.place.name}/${backup.name}: ${backup.manifest.files.count} photo files whole, ${read} of its stories read.\n`,
    )
  } finally {
    await payload.destroy()
  }
}

async function compareNumbers(payload: Payload, { tables }: BackupManifest): Promise<void> {
  const collections = { articles: 'articles', media: 'media', users: 'users' } as const
  for (const [table, collection] of Object.entries(collections)) {
    const { totalDocs } = await payload.count({ collection })
    const { rows } = tables[table] ?? {}
    if (totalDocs !== rows) {
      throw new UnusableBackup(`The backup has ${rows} rows of ${table}; ${totalDocs} came back.`)
    }
  }
}

/** Reads the newest stories as their pages do, and returns their number. */
async function readStories(): Promise<number> {
  const { newestTeasers, storyAt } = await import('#content/reading/stories/story-queries.ts')
  const teasers = await newestTeasers(SAMPLE)
  for (const { section, slug } of teasers) {
    const found = await storyAt(section.slug, slug)
    if (found?.kind !== 'published') {
      throw new UnusableBackup(`The story ${section.slug}/${slug} cannot be read.`)
    }
  }
  return teasers.length
}
