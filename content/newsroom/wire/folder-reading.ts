/**
 * Reads the folder of a source. A file whose format says where it ends counts as soon as it is whole; plain text, which
 * may go on, once its size and time have stood still for long. What cannot be read is waited for, because it may be half
 * of a file, and put away as failed when nothing has come for longer still.
 * @module
 */
import { lstat, mkdir, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { hasEnd, type WirePiece } from '#content/intake/wire/wire-piece.ts'
import { LARGEST_PIECE } from '#content/intake/wire-reading.ts'
import { codeOf, isUnchanged, markOf, missing, readPlain } from './wire-file.ts'
import { FolderRefused, putBack, putDone, putFailed } from './wire-folder.ts'

/** Files of copy that are opened in one turn, so that sources take turns. */
const MOST_FILES = 50
/** Milliseconds that a file must stand still whose format does not say where it ends: a slow sender may be at it. */
const STILL = 10_000
/** Milliseconds after which a file that cannot be read is whole, and broken. */
const GIVEN_UP = 30_000
/** How often a file is tried that cannot be read or kept, and milliseconds until the first time again; they double. */
const MOST_TRIES = 5
const RETRY = 1_000
/** What fails for every file: the disk is full, or may not be written. */
const OF_THE_MACHINE = new Set('ENOSPC EDQUOT EROFS EMFILE ENFILE'.split(' '))
/** Milliseconds after which a picture that no copy has fetched is put away. */
const PICTURE_KEPT = 10 * 60_000

/** Milliseconds for which a file that was read is watched, and how many at most. */
const GROWING = 60_000
const MOST_DONE = 200

/** How names of pictures end. */
export const PICTURES: ReadonlySet<string> = new Set(
  '.jpg .jpeg .png .gif .webp .avif .heic .heif .tif .tiff .bmp .svg .mp4 .mov .mp3 .wav'.split(
    ' ',
  ),
)
/** Names of files that are still being written. */
export const UNFINISHED = /^\.|~$|\.(?:tmp|part|partial|filepart|crdownload|swp|done|lock)$/i

/** How bytes are read as pieces. */
export type ReadPieces = (bytes: Uint8Array, name: string) => readonly WirePiece[]

/** A folder to read. */
export interface FolderOrder {
  folder: string
  read: ReadPieces
  /** Keeps what was read of a file. */
  keep: (pieces: readonly WirePiece[], bytes: Uint8Array) => Promise<unknown>
  /** Notes why a file was put away as failed; with the error if that was not expected. */
  refuse: (reason: string, error?: unknown) => Promise<void>
  /** What the last look saw of files that were not read, by their names; kept up to date. */
  seen: SeenFiles
  now: Date
}

/** Files that the last looks saw. */
export interface SeenFiles {
  /** Size and time of files that were not taken, by their names, since when they have not changed, and when they are read. */
  waiting: Map<string, { bytes: number; changed: number; since: number; due: number }>
  /** Files that could not be read or kept: how often, and when they are tried again. */
  failing: Map<string, { tries: number; due: number }>
  /** Files that were read lately, by where they were put: a sender that was only slow still writes into them. */
  done: Map<string, { name: string; bytes: number; at: number }>
}

/** Nothing seen yet. */
export const nothingSeen = (): SeenFiles => ({
  waiting: new Map(),
  failing: new Map(),
  done: new Map(),
})

/** Reads what is whole in the folder; `more` if there is more than one turn reads. No file stops those behind it. */
export async function readFolder(order: FolderOrder): Promise<'more' | undefined> {
  const { folder, seen, now } = order
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name))
    .map(({ name }) => name)
    .sort()
  const there = new Set(names)
  for (const files of [seen.waiting, seen.failing])
    for (const name of files.keys()) if (!there.has(name)) files.delete(name)
  await takeBackGrown(order)
  let opened = 0
  for (const name of names) {
    if (opened === MOST_FILES) return 'more'
    if ((seen.failing.get(name)?.due ?? 0) > now.getTime()) continue
    try {
      if (await readFileOf(order, name)) opened += 1
    } catch (error) {
      await tryLater(order, name, error)
    }
  }
  return undefined
}

/** Reads one file if it is due, and puts it away if it is whole; `false` if there was nothing to read. */
async function readFileOf(order: FolderOrder, name: string): Promise<boolean> {
  const { folder, seen, now } = order
  const path = join(folder, name)
  const found = await lstat(path).catch(missing)
  if (!found) return false
  const [bytes, changed] = [found.size, found.mtimeMs]
  const before = seen.waiting.get(name)
  const isSame = before?.bytes === bytes && before.changed === changed
  const state = isSame ? before : { bytes, changed, since: now.getTime(), due: now.getTime() }
  seen.waiting.set(name, state)
  // A file that was renamed into the folder has been whole for a while.
  const age = Math.max(now.getTime() - state.since, now.getTime() - changed)
  if (PICTURES.has(extname(name).toLowerCase())) {
    if (age > PICTURE_KEPT) await putDone(folder, path, markOf(found), now)
    return false
  }
  if (state.due > now.getTime()) return false
  /** Looks again when the file has stood still for `long`, or has changed. */
  const waitUntil = (long: number) => {
    state.due = now.getTime() + long - age
    return true
  }
  if (bytes > LARGEST_PIECE) {
    return putAway(
      order,
      name,
      `Berkas terlalu besar (paling besar ${LARGEST_PIECE / 1024 / 1024} MB).`,
    )
  }
  const file = await readPlain(path, LARGEST_PIECE).catch(missing)
  // It has grown, or was replaced.
  if (!file || !isUnchanged(markOf(found), file.mark) || file.content.length !== bytes) return false
  let pieces: readonly WirePiece[]
  try {
    pieces = order.read(file.content, name)
  } catch (error) {
    const isOurs = !(error instanceof UnreadableCopy)
    // It may be half of a file.
    if (age < GIVEN_UP) return waitUntil(GIVEN_UP)
    return isOurs
      ? putAway(order, name, 'Naskah ini tidak terbaca.', error)
      : putAway(order, name, error.message)
  }
  if (age < STILL && !pieces.every(({ format }) => hasEnd(format))) return waitUntil(STILL)
  await order.keep(pieces, file.content)
  const put = await putDone(folder, path, file.mark, now)
  seen.waiting.delete(name)
  seen.failing.delete(name)
  if (put) seen.done.set(put, { name, bytes, at: now.getTime() })
  return true
}

/** Leaves a file that could not be read or kept for a while; after some tries it is put away. */
async function tryLater(order: FolderOrder, name: string, error: unknown): Promise<void> {
  const { seen, now } = order
  const code = codeOf(error)
  // It is not the file.
  if (error instanceof FolderRefused || OF_THE_MACHINE.has(String(code))) throw error
  const tries = (seen.failing.get(name)?.tries ?? 0) + 1
  if (tries < MOST_TRIES) {
    seen.failing.set(name, { tries, due: now.getTime() + RETRY * 2 ** tries })
    return
  }
  const reason =
    typeof code === 'string' && /^E[A-Z]+$/.test(code)
      ? `Berkas ini tidak dapat dibaca (${code}).`
      : 'Naskah ini tidak dapat disimpan.'
  await putAway(order, name, reason, error)
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
    await putBack(path, join(folder, name))
  }
}

async function putAway(
  { folder, seen, refuse }: FolderOrder,
  name: string,
  reason: string,
  error?: unknown,
): Promise<boolean> {
  const path = join(folder, name)
  const found = await lstat(path).catch(missing)
  seen.waiting.delete(name)
  seen.failing.delete(name)
  if (!found || !(await putFailed(folder, path, markOf(found), reason))) return false
  await refuse(`${name}: ${reason}`, error)
  return true
}
