import type { Readable } from 'node:stream'

/** A file that is kept. */
export interface StoredFile {
  readonly path: string
  readonly bytes: number
}

/** A file, or a part of one, that is read where it is. */
export interface PassingFile {
  readonly content: Readable
  /** Bytes of `content`. */
  readonly bytes: number
  /** What part of the file it is, as the field `Content-Range` says it; undefined if it is all of it. */
  readonly part: string | undefined
  readonly changedAt: Date | undefined
}

/**
 * The storage of photos and attachments: files that readers get at their addresses (`/media/…`), originals and what is
 * withheld apart from them (`/originals/…`), and notes (`/removals/…`). Paths begin with a slash and use forward slashes.
 * Files of photos and attachments never change: their names come from their content.
 */
export interface FileStorage {
  /** What operators call it, such as `DATA_DIR (/srv/warta)`. */
  readonly name: string
  /** Writes a file atomically: on an error the previous file, if any, is unchanged. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Writes a copy of the file `source` of this machine, which may be large, atomically. It outlives a power cut. */
  take(path: string, source: string): Promise<void>
  /** Has `fill` write a file of this machine, which then becomes the one at `path`; if `fill` fails, nothing does. */
  put(path: string, fill: (unfinished: string) => Promise<unknown>): Promise<void>
  /** Moves a file or a folder, in place of what is there. Does nothing if there is none. */
  move(from: string, to: string): Promise<void>
  /** The bytes of a file; `undefined` if there is none. */
  read(path: string): Promise<Buffer | undefined>
  /** The content of a file, which may be large; `undefined` if there is none. */
  open(path: string): Promise<Readable | undefined>
  /** Copies a file to `target` on this machine. Returns false, and makes none, if there is none. */
  copy(path: string, target: string): Promise<boolean>
  exists(path: string): Promise<boolean>
  /** The size of a file in bytes; `undefined` if there is none. */
  size(path: string): Promise<number | undefined>
  /** The names of the finished files and folders in a folder; none if there is no such folder. */
  list(path: string): Promise<string[]>
  /** The names of the finished files and folders in a folder that have not changed since `before`. */
  listOlder(path: string, before: Date): Promise<string[]>
  /** All finished files of photos and attachments: originals and what is withheld, then what readers get. */
  all(): AsyncIterable<StoredFile>
  /** Removes what is left in a folder of writes that were killed and have not gone on since `before`. */
  removeUnfinished(path: string, before: Date): Promise<void>
  /** Removes a file, or a folder with all its files. Does nothing if there is none. */
  remove(path: string): Promise<void>
  /** Bytes that are left; `undefined` if there is no end to them. */
  room(): Promise<number | undefined>
  /** Brings a file to this machine, if it is not, for readers who may want a part of it; `undefined` if there is none. */
  here(path: string): Promise<string | undefined>
  /**
   * Opens a film or a recording that is elsewhere, or the part in `range` (the field of HTTP), and has it brought to this
   * machine meanwhile. `undefined` if {@link FileStorage.here} is to be asked: it is here, is no such file, or is not there.
   */
  passing?(path: string, range?: string): Promise<PassingFile | undefined>
  /** The file of this machine that is the one at `path`, whether it is there or not. Absent where files are elsewhere. */
  local?(path: string): string
}

/** The folders of photos and attachments, originals first. */
export const FILE_FOLDERS = ['/originals', '/media'] as const

/** A path segment: no hidden files, no `..`, no other separators. */
const SEGMENT = /^[a-z0-9][a-z0-9._-]*$/i

/** Whether `path` can be one of a storage. Whatever is called otherwise is not Warta's. */
export function isStoragePath(path: string): boolean {
  const [first, ...segments] = path.split('/')
  return first === '' && segments.length > 0 && segments.every((part) => SEGMENT.test(part))
}
