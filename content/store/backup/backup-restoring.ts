/**
 * Restores a backup into an empty store of either kind.
 * @module
 */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Migration, Payload } from 'payload'
import type { Environment } from '#content/base/settings/environment.ts'
import { migrationsOf } from '#content/store/database.ts'
import { digestIn } from '#content/store/files/file-digest.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { photoStorage, type StorageSettings } from '#content/store/files/photo-storage.ts'
import { whileLocked } from '#content/store/installation-lock.ts'
import { fillPhotos } from '#content/store/photo-filling.ts'
import { toldDamage } from './backup-checking.ts'
import { UnusableBackup } from './backup-error.ts'
import { type FoundBackup, filesOf, tablePart } from './backup-finding.ts'
import { type BackupFile, MANIFEST } from './backup-manifest.ts'
import { damaged, measuring, readPart, through, type Vault } from './backup-part.ts'
import { pathInStorage } from './file-copying.ts'
import { linesIn } from './line-reading.ts'
import { type LoadedRow, loadRows } from './row-loading.ts'
import { type BackupRow, keptTables } from './table-columns.ts'

/** Photo files that are restored at the same time, at least. */
const BROUGHT_AT_ONCE = 4

type StoreSettings = Pick<Environment, 'database'> & StorageSettings

/**
 * Restores a checked backup into the store of `settings`. Photo files come first and rows last, in one transaction, so
 * that a run that is killed can be repeated. The photo files at the paths `without` are left out, if it is given, and those
 * that turn out to be damaged by now are added to it.
 * @throws {UnusableBackup} when the backup is of another version, or damaged by now
 * @throws {StoreNotEmpty} when the store has rows
 */
export async function restoreBackup(
  payload: Payload,
  settings: StoreSettings,
  backup: FoundBackup,
  without?: Set<string>,
): Promise<void> {
  const { database } = settings
  const storage = photoStorage(settings)
  await restoreRows(payload, settings, backup, () =>
    fillPhotos(settings.dataDir, storage, {
      what: 'restoring',
      files: () => restorableFiles(backup, without),
      rows: database.kind === 'sqlite' ? bytesOfRows(backup) : undefined,
      atOnce: Math.max(backup.place.parallel, BROUGHT_AT_ONCE),
      bring: (file) =>
        restoreFile(backup, file, storage).catch((error) =>
          toldDamage(error, file.path, without && ((path) => without.add(path))),
        ),
    }),
  )
}

async function* restorableFiles(
  backup: FoundBackup,
  without: ReadonlySet<string> | undefined,
): AsyncIterable<BackupFile> {
  for await (const file of filesOf(backup)) if (!without?.has(file.path)) yield file
}

/**
 * Says whether this version can restore the backup, before a store is made for it.
 * @throws {UnusableBackup} when it cannot
 */
export function expectKnownVersion(settings: StoreSettings, backup: FoundBackup): void {
  splitMigrations(settings, backup)
}

/** The size of the backup's rows as text, as far as it is known. */
export const bytesOfRows = ({ manifest }: FoundBackup): number =>
  Object.values(manifest.tables).reduce((sum, { bytes = 0 }) => sum + bytes, 0)

/**
 * Restores the rows of a checked backup, after `before` has done what has to come first.
 * @throws {UnusableBackup} when the backup is of another version
 * @throws {StoreNotEmpty} when the store has rows
 */
export async function restoreRows(
  payload: Payload,
  settings: StoreSettings,
  backup: FoundBackup,
  before: () => Promise<void> = async () => {},
): Promise<void> {
  const { manifest } = backup
  const { first, rest } = splitMigrations(settings, backup)
  await whileLocked(settings, 'prepare', async () => {
    await payload.db.migrate({ migrations: first })
    const columns = keptTables(payload)
    const names = Object.keys(manifest.tables)
    const tables = new Map(names.map((name) => [name, columns.get(name) ?? new Map()]))
    await loadRows(settings.database, tables, rowsIn(backup, names), before)
    if (rest.length > 0) await payload.db.migrate({ migrations: [...first, ...rest] })
  })
}

/** The migrations that the backup has been through, and those that came after. */
function splitMigrations(
  { database }: StoreSettings,
  { place, name: own, manifest }: FoundBackup,
): { first: Migration[]; rest: Migration[] } {
  // Each dialect's migrations take their own arguments; Payload's type says `unknown`.
  const all = migrationsOf(database) as unknown as Migration[]
  const done = new Set(manifest.migrations)
  const other = migrationsOf({ ...database, kind: manifest.database })
  const known = new Set(other.map(({ name }) => name))
  const strange = manifest.migrations.find((name) => !known.has(name))
  if (strange !== undefined) {
    throw new UnusableBackup(
      `${place.name}/${own} was made by a newer version of Warta (${strange}). Use that version.`,
    )
  }
  if (manifest.database === database.kind) {
    return {
      first: all.filter(({ name }) => done.has(name)),
      rest: all.filter(({ name }) => !done.has(name)),
    }
  }
  // The other database has migrations of its own: only the newest schema is the same in both.
  if (other.length !== done.size || !other.every(({ name }) => done.has(name))) {
    throw new UnusableBackup(
      `${place.name}/${own} was made by another version of Warta. Restore it into ${manifest.database} first, and back that up.`,
    )
  }
  return { first: all, rest: [] }
}

async function restoreFile(vault: Vault, file: BackupFile, storage: FileStorage): Promise<void> {
  const target = pathInStorage(file.path)
  const isThere = (await storage.size(target)) === file.bytes
  if (isThere && (await digestIn(storage, target)) === file.digest) return
  const part = vault.seal.photo(file.path)
  const contains = vault.seal.isOn ? ` (${file.path})` : ''
  const { step, result } = measuring()
  await storage.put(target, async (unfinished) => {
    await pipeline(readPart(vault, part, contains), step, createWriteStream(unfinished))
    // It may have been damaged since it was checked.
    if (result().digest !== file.digest) throw damaged(vault.place, part, contains)
  })
}

async function* rowsIn(backup: FoundBackup, tables: readonly string[]): AsyncIterable<LoadedRow> {
  for (const table of tables) {
    const part = tablePart(backup, backup.name, table)
    let count = 0
    const lines = linesIn(through(readPart(backup, part), [createGunzip()]))
    try {
      for await (const line of lines) {
        count += 1
        yield { table, row: JSON.parse(line) as BackupRow }
      }
    } catch (error) {
      throw isOfContent(error) ? damaged(backup.place, part) : error
    }
    const rows = backup.manifest.tables[table]?.rows
    if (count !== rows) {
      throw new UnusableBackup(
        `${backup.place.name}/${part} has ${count} rows, and ${MANIFEST} says ${rows}. Use another backup.`,
      )
    }
  }
}

/** Whether what was read is neither compressed nor JSON: it was damaged since it was checked. */
const isOfContent = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
