import type { AnnouncedBody } from './edge/http/edge-options.ts'

const KIB = 1024
/** For forms of readers, and for signing in. */
const STRANGER = 64 * KIB
/** Far above the longest story with all its fields. */
const WRITER = 8 * KIB * KIB
/** Twice the largest photo; smaller ones are refused by the desk with an explanation. */
const PHOTO = 100_000_000

/**
 * The most bytes that a body to the desk or its API may have. Whoever has not signed in can only send small forms, since
 * everything that arrives is parsed before it is known whose it is; photos go to their own address only.
 */
export function deskBodyLimit({ path, mediaType, hasSession }: AnnouncedBody): number {
  if (!hasSession || /^\/api\/users(?:\/|$)/.test(path)) return STRANGER
  const isPhoto = mediaType === 'multipart/form-data' && /^\/api\/media(?:\/\d+)?$/.test(path)
  return isPhoto ? PHOTO : WRITER
}
