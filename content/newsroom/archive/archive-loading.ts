/**
 * Loads an archive into an empty store of either kind.
 * @module
 */
import { join } from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Environment } from '#content/base/settings/environment.ts'
import {
  type ArchiveManifest,
  FILE_LIST,
  linesOf,
  MANIFEST,
  partPath,
  UnusableArchive,
} from '#content/store/archive/archive-manifest.ts'
import {
  isRecord,
  type RecordShape,
  recordShape,
  rowsOf,
  tablesOf,
  UnfitRecord,
} from '#content/store/archive/record-shape.ts'
import type { BackupFile } from '#content/store/backup/backup-manifest.ts'
import { copyPhotoFile, listedFiles } from '#content/store/backup/file-copying.ts'
import { type LoadedRow, loadRows } from '#content/store/backup/row-loading.ts'
import { sizeOf } from '#content/store/disk-room.ts'
import { diskStorage } from '#content/store/files/disk-storage.ts'
import { photoStorage, type StorageSettings } from '#content/store/files/photo-storage.ts'
import { fillPhotos } from '#content/store/photo-filling.ts'
import { ARCHIVE_KINDS, STORIES } from './archive-kinds.ts'

type StoreSettings = Pick<Environment, 'database'> & StorageSettings

/** A checked archive. */
export interface CheckedArchive {
  folder: string
  manifest: ArchiveManifest
  /** The paths of photo files that are damaged or missing. */
  lost: ReadonlySet<string>
}

/**
 * Loads an archive into the migrated store of `settings`, without the photo files that are lost. Photo files come first
 * and records last, in one transaction, so that a run that is killed can be repeated.
 * @throws {UnusableArchive} when the archive is of another version
 * @throws {NoRoom} when it cannot fit
 * @throws {StoreNotEmpty} when the store has records
 */
export async function loadArchive(
  payload: Payload,
  settings: StoreSettings,
  { folder, manifest, lost }: CheckedArchive,
  onProgress: (what: 'records' | 'files', done: number) => void,
): Promise<void> {
  const unknown = Object.keys(manifest.records).find(
    (name) => !ARCHIVE_KINDS.some((kind) => kind.name === name),
  )
  if (unknown !== undefined) throw newer(`${join(folder, MANIFEST)} names “${unknown}”`)
  const shapes = new Map(
    ARCHIVE_KINDS.map(({ name, table, secret }) => [name, recordShape(payload, table, secret)]),
  )
  const tables = new Map([...shapes.values()].flatMap((shape) => [...tablesOf(shape)]))
  const storage = photoStorage(settings)
  await loadRows(
    settings.database,
    tables,
    rowsIn(folder, manifest, shapes, onProgress),
    async () =>
      fillPhotos(settings.dataDir, storage, {
        what: 'the import',
        files: () => wholeFiles(folder, lost),
        rows:
          settings.database.kind === 'sqlite' ? await bytesOfParts(folder, manifest) : undefined,
        atOnce: 4,
        bring: (file) => copyPhotoFile(file.path, diskStorage(folder), storage, file),
        onProgress: (done) => onProgress('files', done),
      }),
  )
}

async function* wholeFiles(folder: string, lost: ReadonlySet<string>): AsyncIterable<BackupFile> {
  for await (const file of listedFiles(join(folder, FILE_LIST))) {
    if (!lost.has(file.path)) yield file
  }
}

/** A story's line has the record in one field. */
const toldLine = z.looseObject({ warta: z.unknown() })

async function* rowsIn(
  folder: string,
  manifest: ArchiveManifest,
  shapes: ReadonlyMap<string, RecordShape>,
  onProgress: (what: 'records', done: number) => void,
): AsyncIterable<LoadedRow> {
  let done = 0
  for (const [kind, shape] of shapes) {
    for await (const { value, place } of linesOf(folder, kind, manifest)) {
      const record = kind === STORIES ? toldLine.safeParse(value).data?.warta : value
      if (!isRecord(record)) throw damaged(place)
      try {
        yield* rowsOf(shape, record)
      } catch (error) {
        if (!(error instanceof UnfitRecord)) throw error
        throw error.isUnknown
          ? newer(`${place} has a field “${error.message}”`)
          : damaged(`${place}, ${error.message}`)
      }
      done += 1
      if (done % 500 === 0) onProgress('records', done)
    }
  }
}

const damaged = (place: string) =>
  new UnusableArchive(`${place}: this is no record. Export again; nothing was stored.`)

const newer = (what: string) =>
  new UnusableArchive(
    `${what}, which this version of Warta does not know. Import with the version that exported; nothing was stored.`,
  )

/** The size of all records, in bytes. */
async function bytesOfParts(folder: string, { records }: ArchiveManifest): Promise<number> {
  let bytes = 0
  for (const [kind, { parts }] of Object.entries(records)) {
    for (const index of parts.keys()) {
      bytes += (await sizeOf(join(folder, partPath(kind, index + 1)))) ?? 0
    }
  }
  return bytes
}
