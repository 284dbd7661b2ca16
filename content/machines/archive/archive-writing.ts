/**
 * Writes the newsroom as files while the portal runs: every record as it is at one moment, then the photo files, which
 * never change.
 * @module
 */
import type { Payload } from 'payload'
import type { Environment } from '#content/base/settings/environment.ts'
import { ARCHIVE_KINDS, STORIES } from '#content/newsroom/archive/archive-kinds.ts'
import {
  type ArchiveManifest,
  FILE_LIST,
  LAYOUT,
  PART_SIZE,
  partPath,
} from '#content/store/archive/archive-manifest.ts'
import {
  type ArchiveTarget,
  digestOfBytes,
  exportedPhotos,
} from '#content/store/archive/archive-target.ts'
import type { ArchiveRecord } from '#content/store/archive/record-shape.ts'
import { pathInBackup } from '#content/store/backup/file-copying.ts'
import { openSnapshot, type StoreSnapshot } from '#content/store/backup/store-snapshot.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { LineBuffer } from './line-buffer.ts'
import { expectOwnSchema, recordPages } from './record-pages.ts'
import { storyNinjs } from './story-ninjs.ts'
import { storyTeller } from './told-stories.ts'

/** What an archive is made of, and where it goes. */
export interface ArchiveRequest {
  payload: Payload
  settings: Pick<Environment, 'database' | 'siteUrl' | 'language'>
  /** Where the photo files are. */
  storage: FileStorage
  target: ArchiveTarget
  /** Whether to leave out accounts' names, notes and requests for a right of reply. */
  anonymous: boolean
  now: Date
  /** Called with the number of records, then of photo files, done so far. */
  onProgress?: (what: 'records' | 'files', done: number) => void
}

/** Bytes after which a file of records ends, so that memory does not grow with the stories. */
const PART_BYTES = 4_000_000
/** How much larger records are as JSON than in the store; the index of the store makes up for the HTML. */
const GROWTH = 2

/**
 * Writes an archive and returns its manifest.
 * @throws {UnusableArchive} when it cannot be written there
 */
export async function writeArchive(request: ArchiveRequest): Promise<ArchiveManifest> {
  const { payload, settings, target, anonymous, now, onProgress } = request
  const snapshot = await openSnapshot(settings.database)
  const records: ArchiveManifest['records'] = {}
  let done = 0
  const count = () => {
    done += 1
    if (done % 500 === 0) onProgress?.('records', done)
  }
  try {
    await expectOwnSchema(snapshot, settings.database)
    const kinds = ARCHIVE_KINDS.map(({ name }) => name)
    await target.begin(kinds, (await snapshot.size()) * GROWTH)
    const told = await storyLines(payload, snapshot, settings)
    for (const kind of ARCHIVE_KINDS) {
      const pages = recordPages(payload, snapshot, kind, anonymous)
      const written = kind.name === STORIES ? told(pages) : pages
      records[kind.name] = await writeKind(kind.name, written, target, count)
    }
    onProgress?.('records', done)
  } finally {
    await snapshot.close()
  }
  const files = await writeFiles(request)
  const manifest: ArchiveManifest = {
    kind: 'warta-archive',
    layout: LAYOUT,
    exportedAt: now.toISOString(),
    site: settings.siteUrl,
    anonymous,
    records,
    files,
  }
  await target.finish(manifest)
  return manifest
}

/** Returns a function that turns records of stories into ninjs, with the record in one field. */
async function storyLines(
  payload: Payload,
  snapshot: StoreSnapshot,
  { siteUrl, language }: ArchiveRequest['settings'],
) {
  const tell = await storyTeller(payload, snapshot)
  const site = { url: siteUrl, language }
  return async function* (pages: AsyncIterable<ArchiveRecord[]>): AsyncIterable<ArchiveRecord[]> {
    for await (const records of pages) {
      const told = await tell(records)
      yield told.map((story, index) => ({ ...storyNinjs(story, site), warta: records[index] }))
    }
  }
}

async function writeKind(
  kind: string,
  pages: AsyncIterable<ArchiveRecord[]>,
  target: ArchiveTarget,
  count: () => void,
): Promise<ArchiveManifest['records'][string]> {
  const parts: string[] = []
  let total = 0
  const lines = new LineBuffer(PART_BYTES)
  const flush = async () => {
    parts.push(digestOfBytes(lines.text))
    await target.write(partPath(kind, parts.length), lines.text)
    lines.clear()
  }
  for await (const records of pages) {
    for (const record of records) {
      lines.add(JSON.stringify(record))
      total += 1
      count()
      if (lines.count === PART_SIZE || lines.text.length >= PART_BYTES) await flush()
    }
  }
  if (lines.count > 0) await flush()
  return { count: total, parts }
}

async function writeFiles(request: ArchiveRequest): Promise<ArchiveManifest['files']> {
  const { storage, target, anonymous, onProgress } = request
  const lines: string[] = []
  let bytes = 0
  for await (const { path } of exportedPhotos(storage, anonymous)) {
    const file = await target.photo(pathInBackup(path))
    if (!file) continue
    bytes += file.bytes
    lines.push(`${JSON.stringify(file)}\n`)
    onProgress?.('files', lines.length)
  }
  const text = Buffer.from(lines.join(''))
  await target.write(FILE_LIST, text)
  return { count: lines.length, bytes, digest: digestOfBytes(text) }
}
