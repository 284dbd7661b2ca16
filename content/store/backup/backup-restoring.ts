/**
 * Restores a backup into an empty store of either kind.
 * @module
 */
import { createReadStream } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { Migration, Payload } from 'payload'
import type { Environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { migrationsOf } from '#content/store/database.ts'
import { whileLocked } from '#content/store/migration-lock.ts'
import {
  type BackupManifest,
  FILE_LIST,
  FILES,
  type FoundBackup,
  UnusableBackup,
} from './backup-manifest.ts'
import { tableFile } from './backup-writing.ts'
import { copyPhotoFile, listedFiles } from './file-copying.ts'
import { linesIn } from './line-reading.ts'
import { type LoadedRow, loadRows } from './row-loading.ts'
import { type BackupRow, keptTables } from './table-columns.ts'

type StoreSettings = Pick<Environment, 'database' | 'dataDir'>

/** Room that a store of rows needs beside the photo files, at least; in bytes. */
const ROOM_FOR_ROWS = 100_000_000

/**
 * Restores a checked backup into the store of `settings`. Photo files come first and rows last, in one transaction, so
 * that a run that is killed can be repeated.
 * @throws {UnusableBackup} when the backup is of another version, or there is no room for it
 * @throws {StoreNotEmpty} when the store has rows
 */
export async function restoreBackup(
  payload: Payload,
  settings: StoreSettings,
  backup: FoundBackup,
): Promise<void> {
  await restoreRows(payload, settings, backup, async () => {
    await expectRoom(settings.dataDir, backup)
    await restoreFiles(settings.dataDir, backup)
  })
}

/**
 * Restores the rows of a checked backup, after `before` has done what has to come first.
 * @throws {UnusableBackup} when the backup is of another version
 * @throws {StoreNotEmpty} when the store has rows
 */
export async function restoreRows(
  payload: Payload,
  settings: StoreSettings,
  { folder, manifest }: FoundBackup,
  before: () => Promise<void> = async () => {},
): Promise<void> {
  const { first, rest } = splitMigrations(settings, folder, manifest)
  await whileLocked(payload, settings, async () => {
    await payload.db.migrate({ migrations: first })
    const columns = keptTables(payload)
    const names = Object.keys(manifest.tables)
    const tables = new Map(names.map((name) => [name, columns.get(name) ?? new Map()]))
    await loadRows(settings.database, tables, rowsIn(folder, names), before)
    if (rest.length > 0) await payload.db.migrate({ migrations: [...first, ...rest] })
  })
}

/** The migrations that the backup has been through, and those that came after. */
function splitMigrations(
  { database }: StoreSettings,
  folder: string,
  manifest: BackupManifest,
): { first: Migration[]; rest: Migration[] } {
  // Each dialect's migrations take their own arguments; Payload's type says `unknown`.
  const all = migrationsOf(database) as unknown as Migration[]
  const done = new Set(manifest.migrations)
  if (manifest.database === database.kind) {
    const known = new Set(all.map(({ name }) => name))
    const strange = manifest.migrations.find((name) => !known.has(name))
    if (strange !== undefined) {
      throw new UnusableBackup(
        `${folder} was made by a newer version of Warta (${strange}). Use that version.`,
      )
    }
    return {
      first: all.filter(({ name }) => done.has(name)),
      rest: all.filter(({ name }) => !done.has(name)),
    }
  }
  // The other database has migrations of its own: only the newest schema is the same in both.
  const other = migrationsOf({ ...database, kind: manifest.database })
  if (other.length !== done.size || !other.every(({ name }) => done.has(name))) {
    throw new UnusableBackup(
      `${folder} was made by another version of Warta. Restore it into ${manifest.database} first, and back that up.`,
    )
  }
  return { first: all, rest: [] }
}

async function expectRoom(dataDir: string, { manifest }: FoundBackup): Promise<void> {
  makeFolder(dataDir)
  const { bavail, bsize } = await statfs(dataDir)
  const needed = manifest.files.bytes + ROOM_FOR_ROWS
  if (bavail * bsize >= needed) return
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`
  throw new UnusableBackup(
    `${dataDir} has ${inMegabytes(bavail * bsize)} left; restoring needs ${inMegabytes(needed)}.`,
  )
}

async function restoreFiles(dataDir: string, { root, folder }: FoundBackup): Promise<void> {
  for await (const file of listedFiles(join(folder, FILE_LIST))) {
    if (!(await copyPhotoFile(file.path, join(root, FILES), dataDir, file))) {
      throw new UnusableBackup(`${join(root, FILES, file.path)} is missing. Use another backup.`)
    }
  }
}

async function* rowsIn(folder: string, tables: readonly string[]): AsyncIterable<LoadedRow> {
  for (const table of tables) {
    const file = createReadStream(tableFile(folder, table))
    for await (const line of linesIn(file.pipe(createGunzip()))) {
      yield { table, row: JSON.parse(line) as BackupRow }
    }
  }
}
