/**
 * Photos that may be shown and have no files: a new portal's own, which are rendered behind its first pages, and those
 * whose rights were renewed. Each is known by its record alone, so that a process that ends leaves nothing undone.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readOriginal } from '#content/intake/photo/photo-originals.ts'
import { frameOf } from '#content/model/photo/photo-frame.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { PREPARED, type PreparedPhoto, preparePhoto } from './photo-preparation.ts'

/** The ids of the photos that wait to be rendered at `now`, the newest first. */
export async function waitingPhotos(payload: Payload, now: Date): Promise<number[]> {
  const { docs } = await payload.find({
    collection: 'media',
    where: {
      and: [
        { withheld: { equals: true } },
        {
          or: [
            { expiresAt: { exists: false } },
            { expiresAt: { greater_than: now.toISOString() } },
          ],
        },
      ],
    },
    sort: '-id',
    select: { withheld: true },
    limit: 0,
    depth: 0,
    pagination: false,
  })
  return docs.map(({ id }) => id)
}

/**
 * Renders a photo that waits. Nothing is locked meanwhile; a photo that somebody else has rendered, replaced or deleted
 * by then stays as they left it.
 * @throws {Error} when its original is gone, or its files cannot be written
 */
export async function renderWaitingPhoto(payload: Payload, id: number): Promise<void> {
  const photo = await payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
  })
  if (!photo?.withheld) return
  const bytes = photo.original && (await readOriginal(photoStorage(), photo.original))
  if (!bytes) throw new Error(`The original of photo ${id} is gone; upload the photo again.`)
  const prepared = await preparePhoto(bytes, photo.filename ?? 'foto', {
    focal: { x: photo.focusX, y: photo.focusY },
    frame: frameOf(photo.frame),
  })
  await inTransaction(payload, (req) => storeFiles(id, prepared, req))
}

async function storeFiles(id: number, prepared: PreparedPhoto, req: PayloadRequest) {
  const claimed = await runStatement(
    req.payload,
    sql`update media set withheld = false where id = ${id} and withheld = true returning id`,
    { req, row: z.object({ id: z.number() }) },
  )
  if (claimed.length === 0) return
  await req.payload.update({
    collection: 'media',
    id,
    data: {},
    depth: 0,
    context: { [PREPARED]: prepared },
    req,
  })
}
