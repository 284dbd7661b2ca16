/**
 * Loads an archive into an empty store of either kind.
 * @module
 */
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import {
  type ArchiveManifest,
  FILE_LIST,
  linesOf,
  MANIFEST,
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
import { copyPhotoFile, listedFiles } from '#content/store/backup/file-copying.ts'
import { type LoadedRow, loadRows } from '#content/store/backup/row-loading.ts'
import { ARCHIVE_KINDS, STORIES } from './archive-kinds.ts'

type StoreSettings = Pick<Environment, 'database' | 'dataDir'>

/** Room that a store of records needs beside the photo files, at least; in bytes. */
const ROOM_FOR_ROWS = 100_000_000

/**
 * Loads a checked archive into the migrated store of `settings`. Photo files come first and records last, in one
 * transaction, so that a run that is killed can be repeated.
 * @throws {UnusableArchive} when the archive is of another version, or there is no room for it
 * @throws {StoreNotEmpty} when the store has records
 */
export async function loadArchive(
  payload: Payload,
  settings: StoreSettings,
  { folder, manifest }: { folder: string; manifest: ArchiveManifest },
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
  await loadRows(settings.database, tables, rowsIn(folder, manifest, shapes, onProgress), () =>
    copyFiles(folder, manifest, settings.dataDir, onProgress),
  )
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

async function copyFiles(
  folder: string,
  { files }: ArchiveManifest,
  dataDir: string,
  onProgress: (what: 'files', done: number) => void,
): Promise<void> {
  makeFolder(dataDir)
  const { bavail, bsize } = await statfs(dataDir)
  const needed = files.bytes + ROOM_FOR_ROWS
  if (bavail * bsize < needed) {
    const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`
    throw new UnusableArchive(
      `${dataDir} has ${inMegabytes(bavail * bsize)} left; the import needs ${inMegabytes(needed)}. Make room, or move DATA_DIR.`,
    )
  }
  let done = 0
  for await (const file of listedFiles(join(folder, FILE_LIST))) {
    await copyPhotoFile(file.path, folder, dataDir, file)
    done += 1
    onProgress('files', done)
  }
}
