import { createReadStream } from 'node:fs'
import type { ZipArchive } from '#content/intake/zip/zip-archive.ts'
import type { ZipEntry } from '#content/intake/zip/zip-entry.ts'

/** A file of an export, which is read more than once. */
export interface ExportFile {
  /** What it is called where something is wrong with it. */
  name: string
  read: () => AsyncIterable<Buffer>
}

/** A file on the disk. */
export const diskFile = (path: string): ExportFile => ({
  name: path,
  read: () => createReadStream(path),
})

/** A file in a zip. */
export const zippedFile = (zip: ZipArchive, entry: ZipEntry): ExportFile => ({
  name: `${zip.path}, ${entry.name}`,
  read: () => zip.read(entry),
})
