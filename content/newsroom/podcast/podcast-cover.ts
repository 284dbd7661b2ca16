/**
 * The square cover of a podcast: larger than any file that pages use of a photo, so it is made from the original when
 * somebody asks for it, and kept by the edge.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { noteEnd, noteTags } from '#content/base/page-record/page-record.ts'
import { mediaTag } from '#content/base/page-record/tags.ts'
import { framedPhoto } from '#content/intake/photo/photo-framing.ts'
import { readOriginal } from '#content/intake/photo/photo-originals.ts'
import { renderFile } from '#content/intake/photo/photo-rendering.ts'
import { verifyPhoto } from '#content/intake/photo/photo-verification.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { frameKey, frameOf, type PhotoFrame } from '#content/model/photo/photo-frame.ts'
import { COVER_SIDES } from '#content/model/podcast/podcast.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedFlag, storedJson, storedNumber, storedTime } from '#content/store/stored-values.ts'

/** Large enough for every directory, and half a megabyte at most. */
const SIDE = 2_000

/** A cover that may be shown. */
export interface PodcastCover {
  /** Changes with the picture, so that directories fetch it anew. */
  digest: string
  original: string
  focal: { x: number; y: number }
  frame: PhotoFrame
  side: number
}

const coverRow = z.object({
  original: z.string().nullable(),
  focus_x: storedNumber,
  focus_y: storedNumber,
  frame: storedJson.nullable(),
  withheld: storedFlag.nullable(),
  expires_at: storedTime.nullable(),
  width: storedNumber.nullable(),
  height: storedNumber.nullable(),
})

/** The cover that the photo `id` makes at `now`; `undefined` if it may not be shown, or is too small by now. */
export async function podcastCover(
  payload: Payload,
  id: number,
  now: Date,
): Promise<PodcastCover | undefined> {
  noteTags(mediaTag(id))
  const [row] = await runStatement(
    payload,
    sql`select original, focus_x, focus_y, frame, withheld, expires_at, width, height from media where id = ${id}`,
    { row: coverRow },
  )
  if (!row?.original || row.withheld || hasExpired(row.expires_at, now)) return undefined
  if (row.expires_at) noteEnd(new Date(row.expires_at))
  const side = Math.min(row.width ?? 0, row.height ?? 0, SIDE)
  if (side < COVER_SIDES.least) return undefined
  const { original, focus_x: x, focus_y: y } = row
  const frame = frameOf(row.frame)
  const named = [original, x, y, frameKey(frame), side].join(' ')
  const digest = createHash('sha256').update(named).digest('hex').slice(0, 12)
  return { digest, original, focal: { x, y }, frame, side }
}

/** The bytes of a cover, a JPEG; `undefined` if its original is gone. */
export async function coverPicture({
  original,
  focal,
  frame,
  side,
}: PodcastCover): Promise<Buffer | undefined> {
  const bytes = await readOriginal(photoStorage(), original)
  if (!bytes) return undefined
  const framed = framedPhoto(await verifyPhoto(bytes, original), frame, original)
  return renderFile(framed, focal, { crop: '1x1', format: 'jpeg', width: side, height: side })
}
