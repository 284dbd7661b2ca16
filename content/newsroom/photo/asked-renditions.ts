/**
 * Makes the files of archive photos that somebody asks for and nobody has made yet. A file is made once and kept. Two
 * requests wait for theirs; all others are led to another file of the same photo at once, while theirs is made behind
 * them. So are those whose file cannot be made.
 * @module
 */
import { Mutex } from 'async-mutex'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { z } from 'zod'
import { isPhotoFile } from '#content/base/address/photo-files.ts'
import { PHOTO_WAITS_EACH } from '#content/base/settings/render-limits.ts'
import { framedPhoto } from '#content/intake/photo/photo-framing.ts'
import { readOriginal } from '#content/intake/photo/photo-originals.ts'
import { renderFile } from '#content/intake/photo/photo-rendering.ts'
import { verifyPhoto } from '#content/intake/photo/photo-verification.ts'
import type { Rendition } from '#content/model/photo/photo.ts'
import { renditionFolder } from '#content/model/photo/photo-address.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { frameOf, type PhotoFrame } from '#content/model/photo/photo-frame.ts'
import {
  laterRendition,
  renditionInstead,
  storedFolder,
  storedRenditions,
} from '#content/model/photo/photo-renditions.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { UnusableStorage } from '#content/store/files/unusable-storage.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedFlag, storedJson, storedNumber, storedTime } from '#content/store/stored-values.ts'
import { claimedFiles, dropNote, planRemoval, removeUnused } from './file-removal.ts'

/**
 * What there is at the address of a photo's file: the file; another one of the same photo, for so many seconds; nothing
 * that readers may see.
 */
export type AskedRendition =
  | { kind: 'file'; bytes: Buffer; format: Rendition['format'] }
  | { kind: 'instead'; path: string; seconds: number }
  | { kind: 'nothing' }

/** Files in line in a process, which are made one at a time. An AVIF 1,600 pixels wide takes half a second of a core. */
const MOST_IN_LINE = 24
/** Milliseconds after which a photo that failed is tried again: twice as long after each failure. */
const RETRY = 600_000
const LONGEST_RETRY = 86_400_000

interface Failure {
  times: number
  until: number
}

const line = new Mutex()
const making = new Map<string, Promise<Buffer | undefined>>()
/** Requests that wait for a file. Each has one of the turns in which pages are made. */
let waiting = 0
const failures = new LRUCache<string, Failure>({ max: 10_000 })

/** Looks for the file at `path`, which is not on the disk, and makes it if a photo has it. */
export async function askedRendition(
  payload: Payload,
  path: string,
  now: Date,
): Promise<AskedRendition> {
  const photo = isPhotoFile(path) ? await shownPhoto(payload, path, now) : undefined
  if (!photo) return { kind: 'nothing' }
  if (storedFolder(photo.renditions) !== renditionFolder(path)) {
    const later = laterRendition(path, photo.renditions)
    return later
      ? { kind: 'instead', path: later.path, seconds: RETRY / 1000 }
      : { kind: 'nothing' }
  }
  const file = photo.renditions.find((each) => each.path === path)
  if (!file) return { kind: 'nothing' }
  const instead = (milliseconds: number): AskedRendition => {
    const other = renditionInstead(file, photo.renditions)
    // Caches keep it no longer than the first failure lasts: whoever mends the photo need not wait for them.
    const seconds = Math.ceil(Math.min(milliseconds, RETRY) / 1000)
    return other && other.path !== path
      ? { kind: 'instead', path: other.path, seconds }
      : { kind: 'nothing' }
  }
  const failed = failureOf(renditionFolder(path), now)
  if (failed) return instead(failed.until - now.getTime())
  if (!making.has(path) && making.size < MOST_IN_LINE) {
    const made = line.runExclusive(() => makeFile(payload, photo, file, now))
    making.set(
      path,
      made.finally(() => making.delete(path)),
    )
  }
  // Whoever waits, waits for two files at most.
  const made = making.get(path)
  if (!made || making.size > PHOTO_WAITS_EACH || waiting >= PHOTO_WAITS_EACH) return instead(0)
  waiting += 1
  const bytes = await made.finally(() => {
    waiting -= 1
  })
  if (bytes) return { kind: 'file', bytes, format: file.format }
  return (await shownPhoto(payload, path, new Date())) ? instead(RETRY) : { kind: 'nothing' }
}

/** The failure of a photo that is not tried again yet at `now`. */
function failureOf(folder: string, now: Date): Failure | undefined {
  const failed = failures.get(folder)
  return failed && failed.until > now.getTime() ? failed : undefined
}

/** The bytes of a file that was made; undefined if it could not be, which is logged, or may not be seen by now. */
async function makeFile(
  payload: Payload,
  photo: ShownPhoto,
  file: Rendition,
  now: Date,
): Promise<Buffer | undefined> {
  const storage = photoStorage()
  const folder = renditionFolder(file.path)
  // Several files of a photo are in line together, and the first that fails speaks for all.
  if (failureOf(folder, now)) return undefined
  try {
    // Another process may have made it meanwhile.
    const kept = await storage.read(file.path)
    if (kept) return kept
    const original = await readOriginal(storage, photo.original)
    if (!original) throw new Error(`its original ${photo.original} is gone.`)
    const verified = await verifyPhoto(original, photo.original)
    const framed = framedPhoto(verified, photo.frame, photo.original)
    const bytes = await renderFile(framed, photo.focal, file)
    // Its rights may have ended, or it was deleted: whoever removed its files did not see this one. Noted before, so that
    // a process that ends in between leaves nothing that must not be seen.
    const plan = await planRemoval(storage, [{ original: photo.original, folder }])
    await storage.write(file.path, bytes)
    failures.delete(folder)
    const isNeeded =
      (await shownPhoto(payload, file.path, new Date())) ??
      (await hasOtherUse(payload, storage, { ...photo, folder, plan }))
    if (isNeeded) {
      await dropNote(storage, plan)
      return bytes
    }
    // A record whose rights have just ended counts as using its files until the worker has removed them.
    await storage.remove(file.path)
    await removeUnused(payload, storage, plan)
    return undefined
  } catch (error) {
    // It is not the photo that is at fault.
    if (error instanceof UnusableStorage && error.isPassing) return undefined
    const times = (failures.get(folder)?.times ?? 0) + 1
    const until = now.getTime() + Math.min(LONGEST_RETRY, RETRY * 2 ** (times - 1))
    failures.set(folder, { times, until })
    payload.logger.error({
      err: error,
      msg: `The file ${file.path} of photo ${photo.id} cannot be made; readers get another of its files. Upload the photo again if its original is gone.`,
    })
    return undefined
  }
}

/** Whether another record has or is about to have the files of `folder`: the same picture, uploaded meanwhile. */
async function hasOtherUse(
  payload: Payload,
  storage: FileStorage,
  { original, folder, plan }: { original: string; folder: string; plan: string },
): Promise<boolean> {
  if ((await claimedFiles(storage, plan)).has(folder)) return true
  const rows = await runStatement(
    payload,
    sql`select id, original, focus_x, focus_y, frame, renditions, withheld, expires_at from media
      where original = ${original}`,
    { row: photoRow },
  )
  const now = new Date()
  return rows.some(
    ({ renditions, withheld, expires_at }) =>
      storedFolder(renditions) === folder && !withheld && !hasExpired(expires_at, now),
  )
}

interface ShownPhoto {
  id: number
  original: string
  focal: { x: number; y: number }
  frame: PhotoFrame
  renditions: Rendition[]
}

const photoRow = z.object({
  id: z.number(),
  original: z.string().nullable(),
  focus_x: storedNumber,
  focus_y: storedNumber,
  frame: storedJson.nullable(),
  renditions: storedJson,
  withheld: storedFlag.nullable(),
  expires_at: storedTime.nullable(),
})

/**
 * A photo that may be shown at `now` and has files in the folder of `path`, or had before it was recut: several records
 * may share them, and one that still has them goes first.
 */
async function shownPhoto(
  payload: Payload,
  path: string,
  now: Date,
): Promise<ShownPhoto | undefined> {
  const rows = await runStatement(
    payload,
    sql`select id, original, focus_x, focus_y, frame, renditions, withheld, expires_at from media
      where folder = ${renditionFolder(path)}`,
    { row: photoRow },
  )
  const shown = rows.filter(
    ({ original, withheld, expires_at }) => original && !withheld && !hasExpired(expires_at, now),
  )
  const row =
    shown.find(({ renditions }) => storedFolder(renditions) === renditionFolder(path)) ?? shown[0]
  if (!row?.original) return undefined
  const { id, original, focus_x: x, focus_y: y } = row
  const renditions = storedRenditions.parse(row.renditions)
  return { id, original, focal: { x, y }, frame: frameOf(row.frame), renditions }
}
