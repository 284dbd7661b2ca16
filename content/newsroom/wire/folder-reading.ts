/**
 * Reads the folder of a source. A file counts once its size and time stand still; one that cannot be read then is waited
 * for, because it may be half of one, and put away as failed when nothing has come for long.
 * @module
 */
import { lstat, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Payload } from 'payload'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import { keepPieces } from './piece-keeping.ts'
import { keepRaw } from './raw-keeping.ts'
import { noteRefusal } from './source-state.ts'
import { codeOf, putDone, putFailed } from './wire-folder.ts'

/** The most bytes of a file of copy. */
export const MOST_WIRE_BYTES = 8_000_000
/** Files of copy that are read in one turn, so that sources take turns. */
const MOST_FILES = 50
/** Milliseconds that a file must stand still. */
const STILL = 900
/** Milliseconds after which a file that cannot be read is whole, and broken. */
const GIVEN_UP = 30_000
/** Milliseconds after which a picture that no copy has fetched is put away. */
const PICTURE_KEPT = 10 * 60_000

/** Milliseconds for which a file that was read is watched, and how many at most. */
const GROWING = 60_000
const MOST_DONE = 200

const PICTURES = new Set(
  '.jpg .jpeg .png .gif .webp .avif .heic .heif .tif .tiff .bmp .svg .mp4 .mov .mp3 .wav'.split(
    ' ',
  ),
)
/** Names of files that are still being written. */
const UNFINISHED = /^\.|~$|\.(?:tmp|part|partial|filepart|crdownload|swp|done|lock)$/i

/** How bytes are read as pieces. */
export type ReadPieces = (bytes: Uint8Array, name: string) => readonly WirePiece[]

/** A folder to read. */
export interface FolderOrder {
  source: number
  folder: string
  dataDir: string
  read: ReadPieces
  /** What the last look saw of files that were not read, by their names; kept up to date. */
  seen: SeenFiles
  now: Date
}

/** Files that the last looks saw. */
export interface SeenFiles {
  /** Size and time of files that were not read, by their names, and since when they have not changed. */
  waiting: Map<string, { bytes: number; changed: number; since: number }>
  /** Files that were read lately, by where they were put: a sender that was only slow still writes into them. */
  done: Map<string, { name: string; bytes: number; at: number }>
}

/** Nothing seen yet. */
export const nothingSeen = (): SeenFiles => ({ waiting: new Map(), done: new Map() })

/** Reads what is whole in the folder; `more` if there is more than one turn reads. */
export async function readFolder(
  payload: Payload,
  order: FolderOrder,
): Promise<'more' | undefined> {
  const { folder, seen } = order
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name))
    .map(({ name }) => name)
    .sort()
  const there = new Set(names)
  for (const name of seen.waiting.keys()) if (!there.has(name)) seen.waiting.delete(name)
  await takeBackGrown(order)
  let read = 0
  for (const name of names) {
    if (read === MOST_FILES) return 'more'
    if (await readFileOf(payload, order, name)) read += 1
  }
  return undefined
}

/** Reads one file if it is whole, and puts it away; `false` if it stays. */
async function readFileOf(payload: Payload, order: FolderOrder, name: string): Promise<boolean> {
  const { folder, seen, now } = order
  const path = join(folder, name)
  const found = await lstat(path).catch(missing)
  if (!found) return false
  const [bytes, changed] = [found.size, found.mtimeMs]
  const before = seen.waiting.get(name)
  const isSame = before?.bytes === bytes && before.changed === changed
  const since = isSame ? before.since : now.getTime()
  if (!isSame) seen.waiting.set(name, { bytes, changed, since })
  const age = Math.max(now.getTime() - since, now.getTime() - changed)
  if (PICTURES.has(extname(name).toLowerCase())) {
    if (age > PICTURE_KEPT) await putDone(folder, path, now)
    return false
  }
  // A file that was renamed into the folder has been whole for a while.
  if (age < STILL) return false
  if (bytes > MOST_WIRE_BYTES) {
    const reason = `Berkas terlalu besar (${Math.ceil(bytes / 1_000_000)} MB, paling besar ${MOST_WIRE_BYTES / 1_000_000} MB).`
    return refused(payload, order, name, reason)
  }
  const content = await readFile(path).catch(missing)
  // It has grown meanwhile.
  if (content?.length !== bytes) return false
  const pieces = readOrRefusal(order.read, content, name)
  // It may be half of a file.
  if (typeof pieces === 'string') {
    return age >= GIVEN_UP && refused(payload, order, name, pieces)
  }
  const raw = await keepRaw(order.dataDir, content)
  await keepPieces(payload, pieces, { source: order.source, raw, now })
  const put = await putDone(folder, path, now)
  seen.waiting.delete(name)
  if (put) seen.done.set(put, { name, bytes, at: now.getTime() })
  return true
}

/** The pieces in a file, or why there are none. No file stops those behind it. */
function readOrRefusal(read: ReadPieces, bytes: Uint8Array, name: string) {
  try {
    return read(bytes, name)
  } catch (error) {
    return error instanceof UnreadableCopy ? error.message : `Naskah ini tidak terbaca: ${error}`
  }
}

/** Brings files back that have grown since they were read: they are read again, as a newer version of the same piece. */
async function takeBackGrown({ folder, seen: { done }, now }: FolderOrder): Promise<void> {
  for (const [path, { name, bytes, at }] of done) {
    if (now.getTime() - at > GROWING || done.size > MOST_DONE) {
      done.delete(path)
      continue
    }
    const found = await lstat(path).catch(missing)
    if (!found || found.size === bytes) continue
    done.delete(path)
    await rename(path, join(folder, name)).catch(missing)
  }
}

async function refused(
  payload: Payload,
  { folder, source, seen, now }: FolderOrder,
  name: string,
  reason: string,
): Promise<true> {
  await putFailed(folder, join(folder, name), reason)
  await noteRefusal(payload, source, `${name}: ${reason}`, now)
  seen.waiting.delete(name)
  return true
}

function missing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}
