import type { Readable } from 'node:stream'

/**
 * Where backups are kept. Paths are relative to the place, with `/` between folders. What is written there appears as a
 * whole or not at all.
 */
export interface BackupPlace {
  /** As it was named: an absolute path, or `s3://bucket/prefix`. */
  readonly name: string
  /** Whether what is there is whole even if the machine stopped when it had just been written. */
  readonly outlivesMachine: boolean
  /** How many files to write at the same time. */
  readonly parallel: number
  /** Makes ready to write, and removes what writes that were killed have left. */
  prepare(): Promise<void>
  /** Ends what {@link BackupPlace.prepare} began, whether all was written or not. */
  finish(): Promise<void>
  /** Bytes that are left; undefined if there is no end to them. */
  room(): Promise<number | undefined>
  /** The names of the folders at the top. */
  folders(): Promise<string[]>
  /** The sizes in bytes of all files below `folder`, by their paths. */
  sizes(folder: string): Promise<Map<string, number>>
  /** The size of a file in bytes; undefined if there is none. */
  size(path: string): Promise<number | undefined>
  /** The content of a file that is there. */
  read(path: string): Promise<Readable>
  /** Writes a file; a lasting one outlives a machine that stops right after. */
  write(path: string, content: Readable, options?: { lasting?: boolean }): Promise<void>
  /** Writes an empty file into a folder that is there, and nothing besides; needs no {@link BackupPlace.prepare}. */
  mark(path: string): Promise<void>
  /** Writes a file of this machine as it is. Absent where that is no faster than {@link BackupPlace.write}. */
  take?(path: string, file: string): Promise<void>
  /** Removes files; those that are not there are left out. */
  remove(paths: readonly string[]): Promise<void>
}
