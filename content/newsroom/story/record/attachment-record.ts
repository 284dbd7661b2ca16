import { noteEnd, noteTags } from '#content/base/page-record/page-record.ts'
import { attachmentTag } from '#content/base/page-record/tags.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import { spokenWords } from '#content/model/attachment/subtitles.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import { hasExpired } from '#content/model/photo/photo-expiry.ts'
import type { Attachment as Stored } from '#content/store/payload-types.ts'

/** The fields of a stored attachment that {@link attachmentOf} needs. */
export type StoredAttachment = Pick<
  Stored,
  | 'id'
  | 'title'
  | 'credit'
  | 'aiUse'
  | 'captions'
  | 'captionsPath'
  | 'transcript'
  | 'format'
  | 'path'
  | 'seconds'
  | 'pages'
  | 'filesize'
  | 'width'
  | 'height'
  | 'createdAt'
  | 'expiresAt'
>

/**
 * The attachment of a stored record; `undefined` if it has no file, or its rights have ended at `now`. Notes its tag and
 * its end for the page being rendered.
 */
export function attachmentOf(
  record: StoredAttachment,
  poster: Photo | undefined,
  now = new Date(),
): Attachment | undefined {
  noteTags(attachmentTag(record.id))
  if (hasExpired(record.expiresAt, now)) return undefined
  if (record.expiresAt) noteEnd(new Date(record.expiresAt))
  const { id, title, credit, aiUse, format, path, seconds, pages, width, height } = record
  if (!format || !path) return undefined
  const transcript = record.transcript?.trim() || spokenWords(record.captions ?? '')
  return {
    id,
    title,
    format,
    path,
    bytes: record.filesize ?? 0,
    aiUse,
    ...(credit && { credit }),
    ...(seconds && { seconds }),
    ...(pages && { pages }),
    ...(width && height && { width, height }),
    ...(poster && { poster }),
    ...(record.captionsPath && { captions: record.captionsPath }),
    ...(transcript && { transcript }),
    createdAt: new Date(record.createdAt),
  }
}
