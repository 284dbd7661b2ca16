/**
 * Photos read by SQL.
 * @module
 */
import { z } from 'zod'
import type { StoredPhoto } from '#content/newsroom/story/record/photo-record.ts'
import { type Statement, sql } from '#content/store/statements.ts'
import { storedJson, storedNumber, storedTime } from '#content/store/stored-values.ts'

const text = z.string().nullable()

/** The columns of a photo, with `m` as the table `media`. */
export const photoColumns: Statement = sql`m.id as photo_id, m.alt as photo_alt, m.caption as photo_caption,
  m.credit as photo_credit, m.creator as photo_creator, m.licence_url as photo_licence_url,
  m.acquire_url as photo_acquire_url, m.ai_use as photo_ai_use, m.width as photo_width, m.height as photo_height,
  m.placeholder as photo_placeholder, m.renditions as photo_renditions, m.expires_at as photo_expires_at`

/** The shape of {@link photoColumns}; all empty where there is no photo. */
export const photoShape = z.object({
  photo_id: z.number().nullable(),
  photo_alt: text,
  photo_caption: text,
  photo_credit: text,
  photo_creator: text,
  photo_licence_url: text,
  photo_acquire_url: text,
  photo_ai_use: z.enum(['none', 'altered', 'generated']).nullable(),
  photo_width: storedNumber.nullable(),
  photo_height: storedNumber.nullable(),
  photo_placeholder: text,
  photo_renditions: storedJson,
  photo_expires_at: storedTime.nullable(),
})

/** The photo in a row with {@link photoColumns}; null where there is none. */
export function storedPhotoOf(row: z.infer<typeof photoShape>): StoredPhoto | null {
  if (row.photo_id === null) return null
  return {
    id: row.photo_id,
    alt: row.photo_alt ?? '',
    caption: row.photo_caption,
    credit: row.photo_credit,
    creator: row.photo_creator,
    licenceUrl: row.photo_licence_url,
    acquireUrl: row.photo_acquire_url,
    aiUse: row.photo_ai_use ?? 'none',
    width: row.photo_width,
    height: row.photo_height,
    placeholder: row.photo_placeholder,
    renditions: row.photo_renditions as NonNullable<StoredPhoto['renditions']>,
    expiresAt: row.photo_expires_at,
  }
}
