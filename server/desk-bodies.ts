import type { AnnouncedBody } from './edge/http/edge-options.ts'

const KIB = 1024
/** For forms of readers, and for signing in. */
const STRANGER = 64 * KIB
/** Far above the longest story with all its fields. */
const WRITER = 8 * KIB * KIB
/** Twice the largest photo; smaller ones are refused by the desk with an explanation. */
const PHOTO = 100_000_000
/** Half as much again as the largest attachment, which waits on the disk. */
const ATTACHMENT = 300_000_000

/**
 * The most bytes that a body to the desk or its API may have. Whoever has not signed in can only send small forms, since
 * everything that arrives is parsed before it is known whose it is; photos and attachments go to their own addresses only.
 */
export function deskBodyLimit({ path, mediaType, hasSession }: AnnouncedBody): number {
  if (!hasSession || /^\/api\/users(?:\/|$)/.test(path)) return STRANGER
  if (mediaType !== 'multipart/form-data') return WRITER
  if (/^\/api\/attachments(?:\/\d+)?$/.test(path)) return ATTACHMENT
  return /^\/api\/media(?:\/\d+)?$/.test(path) ? PHOTO : WRITER
}
