/**
 * Writes a backup while the portal runs: first the store as it is at one moment, then the photo files, which never
 * change. The folder gets its name last, so that what has a name is whole.
 * @module
 */
import { createWriteStream } from 'node:fs'
import { copyFile, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Payload } from 'payload'
import type { Environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import {
  type BackupFile,
  type BackupManifest,
  backupsIn,
  digestOf,
  FILE_LIST,
  FILES,
  MANIFEST,
  TABLES,
  UNFINISHED,
  UnusableBackup,
} from './backup-manifest.ts'
import { backupFailure, expectRoomFor } from './backup-room.ts'
import { copyPhotoFile, listedFiles, photoFiles } from './file-copying.ts'
import { openSnapshot, type StoreSnapshot } from './store-snapshot.ts'
import { exportedRow, keptTables, type TableColumns } from './table-columns.ts'

/** What a backup is made of, and where it goes. */
export interface BackupRequest {
  payload: Payload
  settings: Pick<Environment, 'database' | 'dataDir'>
  /** The folder of backups, created if missing. */
  root: string
  /** Whether to copy the secret that signs sessions. */
  withSecret: boolean
  now: Date
  /** Called with the number of rows, then of files, done so far. */
  onProgress?: (what: 'rows' | 'files', done: number) => void
}

/** A backup that was made. */
export interface MadeBackup {
  /** Absolute path of its folder. */
  folder: string
  manifest: BackupManifest
}

/**
 * Writes a backup and returns its manifest and folder. A run that fails leaves earlier backups as they were; one that is
 * killed leaves a folder named unfinished besides.
 * @throws {UnwritableBackup} when it cannot be made in `root`
 */
export async function writeBackup(request: BackupRequest): Promise<MadeBackup> {
  const { settings, root } = request
  try {
    makeFolder(root)
    await removeUnfinished(root)
    await expectRoomFor(settings.dataDir, root)
    return await writeInto(request)
  } catch (error) {
    // What was written of it only takes room that may be needed; the cause matters more than a failure to remove it.
    await removeUnfinished(root).catch(() => undefined)
    throw backupFailure(error, root)
  }
}

async function writeInto(request: BackupRequest): Promise<MadeBackup> {
  const { payload, settings, root, withSecret, now } = request
  const name = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const unfinished = join(root, `${name}${UNFINISHED}`)
  makeFolder(join(unfinished, TABLES))
  const snapshot = await openSnapshot(settings.database)
  let tables: BackupManifest['tables']
  let migrations: string[]
  try {
    migrations = await snapshot.migrations()
    tables = await writeTables(snapshot, keptTables(payload), unfinished, request)
  } finally {
    await snapshot.close()
  }
  const files = await writeFiles(unfinished, request)
  if (withSecret) await copyFile(join(settings.dataDir, 'secret'), join(unfinished, 'secret'))
  const manifest: BackupManifest = {
    layout: 1,
    madeAt: now.toISOString(),
    database: settings.database.kind,
    migrations,
    tables,
    files,
    hasSecret: withSecret,
  }
  await writeFile(join(unfinished, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, {
    flush: true,
  })
  const folder = join(root, name)
  await rename(unfinished, folder)
  await flushFolder(root)
  return { folder, manifest }
}

async function removeUnfinished(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (name.endsWith(UNFINISHED)) await rm(join(root, name), { recursive: true, force: true })
  }
}

async function writeTables(
  snapshot: StoreSnapshot,
  tables: ReadonlyMap<string, TableColumns>,
  folder: string,
  { onProgress }: BackupRequest,
): Promise<BackupManifest['tables']> {
  const written: BackupManifest['tables'] = {}
  let done = 0
  for (const [table, columns] of tables) {
    const path = tableFile(folder, table)
    let rows = 0
    const lines = new Transform({
      writableObjectMode: true,
      transform(row, _encoding, next) {
        rows += 1
        done += 1
        if (done % 1_000 === 0) onProgress?.('rows', done)
        next(undefined, `${JSON.stringify(exportedRow(row, columns))}\n`)
      },
    })
    const target = createWriteStream(path, { flush: true })
    await pipeline(Readable.from(snapshot.rows(table)), lines, createGzip({ level: 4 }), target)
    written[table] = { rows, digest: await digestOf(path) }
  }
  onProgress?.('rows', done)
  return written
}

async function writeFiles(
  folder: string,
  { settings, root, onProgress }: BackupRequest,
): Promise<BackupManifest['files']> {
  const known = await filesOfLast(root)
  const path = join(folder, FILE_LIST)
  let count = 0
  let bytes = 0
  async function* lines() {
    for await (const photo of photoFiles(settings.dataDir)) {
      const target = join(root, FILES)
      const file = await copyPhotoFile(photo, settings.dataDir, target, known.get(photo), folder)
      if (!file) continue
      count += 1
      bytes += file.bytes
      onProgress?.('files', count)
      yield `${JSON.stringify(file)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { flush: true }))
  return { count, bytes, digest: await digestOf(path) }
}

/** The photo files of the backup before, whose digests are known; none if its list is damaged. */
async function filesOfLast(root: string): Promise<Map<string, BackupFile>> {
  const last = (await backupsIn(root)).at(-1)
  const files = new Map<string, BackupFile>()
  if (!last) return files
  try {
    for await (const file of listedFiles(join(root, last, FILE_LIST))) files.set(file.path, file)
  } catch (error) {
    if (!(error instanceof UnusableBackup)) throw error
    return new Map()
  }
  return files
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** Where a backup in `folder` has the rows of `table`: one JSON object a line, compressed. */
export const tableFile = (folder: string, table: string): string =>
  join(folder, TABLES, `${table}.ndjson.gz`)
