import { noteEnd, noteTags } from '#content/base/page-record/page-record.ts'
import { mediaTag } from '#content/base/page-record/tags.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import { storedRenditions } from '#content/model/photo/photo-renditions.ts'
import type { Media } from '#content/store/payload-types.ts'

/** The fields that {@link photoOf} needs. */
export const photoFields = {
  alt: true,
  caption: true,
  credit: true,
  creator: true,
  licenceUrl: true,
  acquireUrl: true,
  aiUse: true,
  width: true,
  height: true,
  placeholder: true,
  renditions: true,
  expiresAt: true,
} as const

/** The fields of a stored photo that {@link photoOf} needs. */
export type StoredPhoto = Pick<Media, 'id' | keyof typeof photoFields>

/**
 * The photo of a stored record; `undefined` if its rights have ended at `now`. Notes the photo's tag and expiry for the
 * page being rendered.
 */
export function photoOf(record: StoredPhoto, now = new Date()): Photo | undefined {
  noteTags(mediaTag(record.id))
  if (hasExpired(record.expiresAt, now)) return undefined
  if (record.expiresAt) noteEnd(new Date(record.expiresAt))
  return {
    id: record.id,
    alt: record.alt,
    ...(record.caption && { caption: record.caption }),
    ...(record.credit && { credit: record.credit }),
    ...(record.creator && { creator: record.creator }),
    ...(record.licenceUrl && { licenceUrl: record.licenceUrl }),
    ...(record.acquireUrl && { acquireUrl: record.acquireUrl }),
    aiUse: record.aiUse,
    width: record.width ?? 0,
    height: record.height ?? 0,
    placeholder: record.placeholder ?? '#808080',
    renditions: storedRenditions.parse(record.renditions),
  }
}
