/**
 * Writes a backup while the portal runs: first the store as it is at one moment, then the photo files, which never
 * change. The manifest comes last, so that what has one is whole.
 * @module
 */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Payload } from 'payload'
import type { Environment } from '#content/base/settings/environment.ts'
import { completeList } from '#content/store/files/complete-list.ts'
import type { StoredFile } from '#content/store/files/file-storage.ts'
import { photoStorage, type StorageSettings } from '#content/store/files/photo-storage.ts'
import { whileLocked } from '#content/store/installation-lock.ts'
import { backupFailure } from './backup-failure.ts'
import {
  backupFolders,
  backupName,
  backupsIn,
  type NextVault,
  nextVault,
  removeBackup,
  tablePart,
} from './backup-finding.ts'
import { type BackupManifest, FILE_LIST, MANIFEST, manifestText } from './backup-manifest.ts'
import { writePart } from './backup-part.ts'
import { type KeptPhotos, keepPhoto, photosThere } from './backup-photos.ts'
import { expectRoomFor } from './backup-room.ts'
import type { BackupPlace } from './place/backup-place.ts'
import { rowLines } from './row-lines.ts'
import { openSnapshot, type StoreSnapshot } from './store-snapshot.ts'
import { keptTables } from './table-columns.ts'

/** What a backup is made of, and where it goes. */
export interface BackupRequest {
  payload: Payload
  settings: Pick<Environment, 'database'> & StorageSettings
  place: BackupPlace
  /** Encrypts the backup if there is one. */
  passphrase: string | undefined
  /** Whether to copy the secret that signs sessions. */
  withSecret: boolean
  now: Date
  /** Called with the number of rows, then of files, done so far. */
  onProgress?: (what: 'rows' | 'files', done: number) => void
}

/** A backup that was made. */
export interface MadeBackup {
  /** The name of its folder. */
  name: string
  manifest: BackupManifest
}

/**
 * Writes a backup and returns its manifest and name. A run that fails leaves earlier backups as they were; one that is
 * killed leaves a folder without a manifest besides, which the next run removes.
 * @throws {UnusablePlace} when it cannot be made there
 * @throws {LockTaken} when another one is being made
 * @throws {NoRoom} when it cannot fit
 */
export function writeBackup(request: BackupRequest): Promise<MadeBackup> {
  const { settings, place } = request
  return whileLocked(settings, 'backup', async (held) => {
    try {
      await place.prepare()
      await removeUnfinished(place)
      return await writeInto(request, await nextVault(place, request.passphrase), held)
    } catch (error) {
      // What was written of it only takes room that may be needed; the cause matters more than a failure to remove it.
      if (!held.aborted) await removeUnfinished(place).catch(() => undefined)
      throw backupFailure(error, place.name)
    } finally {
      // Without the lock, what is not finished may be another process's.
      if (!held.aborted) await place.finish().catch(() => undefined)
    }
  })
}

async function writeInto(
  request: BackupRequest,
  vault: NextVault,
  held: AbortSignal,
): Promise<MadeBackup> {
  const { settings, withSecret, now } = request
  const name = await freeName(vault.place, now)
  const snapshot = await openSnapshot(settings.database)
  let there: KeptPhotos
  let tables: BackupManifest['tables']
  let migrations: string[]
  try {
    there = await photosThere(vault)
    await expectRoomFor(vault, photoStorage(settings), there.sizes, () => snapshot.size())
    migrations = await snapshot.migrations()
    tables = await writeTables(snapshot, vault, name, request)
  } finally {
    await snapshot.close()
  }
  const files = await writeFiles(vault, name, there, request)
  const manifest: BackupManifest = {
    layout: 1,
    madeAt: now.toISOString(),
    database: settings.database.kind,
    migrations,
    tables,
    files,
    hasSecret: withSecret,
  }
  if (withSecret) {
    const secret = createReadStream(join(settings.dataDir, 'secret'))
    const part = vault.seal.part(`${name}/secret`)
    manifest.secretDigest = (await writePart(vault, part, secret, { lasting: true })).digest
  }
  const path = `${name}/${MANIFEST}`
  const text = await manifestText(manifest, path, vault.seal, vault.encryption)
  // Whoever has the lock now may have removed photos of this one.
  held.throwIfAborted()
  await vault.place.write(path, Readable.from([Buffer.from(text)]), { lasting: true })
  return { name, manifest }
}

/** The name of a backup of `moment`; of the next second that has none, so that a finished one is never written over. */
async function freeName(place: BackupPlace, moment: Date): Promise<string> {
  const taken = new Set(await backupsIn(place))
  let time = moment.getTime()
  while (taken.has(backupName(new Date(time)))) time += 1_000
  return backupName(new Date(time))
}

async function removeUnfinished(place: BackupPlace): Promise<void> {
  for (const name of (await backupFolders(place)).unfinished) {
    await removeBackup(place, name)
  }
}

async function writeTables(
  snapshot: StoreSnapshot,
  vault: NextVault,
  name: string,
  { payload, onProgress }: BackupRequest,
): Promise<BackupManifest['tables']> {
  const written: BackupManifest['tables'] = {}
  let done = 0
  // A store that still has to be migrated lacks some.
  const there = await snapshot.tables()
  for (const [table, columns] of keptTables(payload)) {
    if (!there.has(table)) continue
    const size = { rows: 0, bytes: 0 }
    async function* lines() {
      for await (const { rows, text } of rowLines(snapshot.rows(table), columns)) {
        size.rows += rows
        size.bytes += text.length
        onProgress?.('rows', done + size.rows)
        yield text
      }
    }
    const part = tablePart(vault, name, table)
    const { digest } = await writePart(vault, part, Readable.from(lines()), {
      lasting: true,
      through: [createGzip({ level: 4 })],
    })
    written[table] = { ...size, digest }
    done += size.rows
  }
  return written
}

async function writeFiles(
  vault: NextVault,
  name: string,
  there: KeptPhotos,
  { settings, onProgress }: BackupRequest,
): Promise<BackupManifest['files']> {
  let count = 0
  let total = 0
  const storage = photoStorage(settings)
  const kept = Readable.from(completeList(storage)).map(
    (file: StoredFile) => keepPhoto(vault, file, storage, there),
    { concurrency: vault.place.parallel },
  )
  async function* lines() {
    for await (const file of kept) {
      if (!file) continue
      count += 1
      total += file.bytes
      onProgress?.('files', count)
      yield Buffer.from(`${JSON.stringify(file)}\n`)
    }
  }
  const part = vault.seal.part(`${name}/${FILE_LIST}`)
  const { digest } = await writePart(vault, part, Readable.from(lines()), { lasting: true })
  return { count, bytes: total, digest }
}
