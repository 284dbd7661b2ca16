/**
 * Reads the files of a zip where they are: nothing is unpacked to the disk.
 * @module
 */
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { UnreadableExport } from '#content/intake/legacy/legacy-story.ts'
import { entryFault, entryOf, MOST_ENTRIES, sumFault, type ZipEntry } from './zip-entry.ts'

/** A zip that is open. */
export interface ZipArchive {
  path: string
  /** Its files by their names. */
  entries: ReadonlyMap<string, ZipEntry>
  /** The bytes of a file. Throws {@link UnreadableExport} if they are not what the zip says. */
  read(entry: ZipEntry): AsyncGenerator<Buffer>
  close(): void
}

/**
 * Opens a zip and looks at all that it says of its files.
 * @throws {UnreadableExport} naming the file in it that is refused
 */
export async function openZip(path: string): Promise<ZipArchive> {
  const zip = await openPromise(path, {
    autoClose: false,
    lazyEntries: true,
    // Names are checked by rules of ours, which say what is wrong.
    decodeStrings: false,
    validateEntrySizes: true,
  }).catch((error: unknown) => fail(path, wordsOf(error)))
  try {
    const entries = await entriesOf(zip, path)
    return { path, entries, read: (entry) => bytesOf(zip, entry), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function entriesOf(zip: ZipFile, path: string): Promise<Map<string, ZipEntry>> {
  if (zip.entryCount > MOST_ENTRIES) {
    const most = MOST_ENTRIES.toLocaleString('en')
    fail(path, `it has more than ${most} files: unpack it and name the folder with --media`)
  }
  const entries = new Map<string, ZipEntry>()
  let unpacked = 0
  let before = ''
  try {
    for await (const found of zip.eachEntry()) {
      const listing = listingOf(found)
      const fault = entryFault(listing)
      if (fault) fail(path, fault)
      before = ` after “${listing.name}”`
      if (listing.name.endsWith('/')) continue
      if (entries.has(listing.name)) fail(path, `“${listing.name}” is in it twice`)
      entries.set(listing.name, entryOf(listing))
      unpacked += listing.size
    }
  } catch (error) {
    if (error instanceof UnreadableExport) throw error
    fail(path, `${wordsOf(error)}${before}`)
  }
  const fault = sumFault(zip.fileSize, unpacked)
  if (fault) fail(path, fault)
  return entries
}

const listingOf = (entry: Entry) => ({
  name: getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  ),
  at: entry.relativeOffsetOfLocalHeader,
  packed: entry.compressedSize,
  size: entry.uncompressedSize,
  crc: entry.crc32,
  method: entry.compressionMethod,
  flags: entry.generalPurposeBitFlag,
  attributes: entry.externalFileAttributes,
})

async function* bytesOf(zip: ZipFile, entry: ZipEntry): AsyncGenerator<Buffer> {
  const damaged = (reason: string) => {
    throw new UnreadableExport(`this is damaged: ${reason}.`)
  }
  let crc = 0
  try {
    for await (const bytes of await streamOf(zip, entry)) {
      crc = crc32(bytes as Buffer, crc)
      yield bytes as Buffer
    }
  } catch (error) {
    if (error instanceof UnreadableExport) throw error
    damaged(wordsOf(error))
  }
  if (crc !== entry.crc) damaged('its bytes are not those that were packed')
}

async function streamOf(
  zip: ZipFile,
  { at, packed, size, isDeflated }: ZipEntry,
): Promise<Readable> {
  // Of an entry only this is asked for.
  const entry = { relativeOffsetOfLocalHeader: at, compressedSize: packed } as Entry
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const { promise, resolve, reject } = Promise.withResolvers<Readable>()
  const taken = (error: Error | null, stream: Readable) => (error ? reject(error) : resolve(stream))
  zip.openReadStreamLowLevel(fileDataStart, packed, 0, packed, isDeflated, size, taken)
  return promise
}

function fail(path: string, reason: string): never {
  throw new UnreadableExport(`${path}: ${reason}.`)
}

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
