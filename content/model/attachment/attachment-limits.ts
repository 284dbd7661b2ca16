import type { AttachmentKind } from './attachment.ts'

/** The most bytes of a file of each kind: about an hour of sound, ten minutes of film, a long report. */
export const MOST_ATTACHMENT_BYTES: Readonly<Record<AttachmentKind, number>> = {
  audio: 100_000_000,
  video: 200_000_000,
  document: 30_000_000,
}

/** The most characters of captions, as WebVTT. */
export const LONGEST_CAPTIONS = 500_000
/** The most characters of a transcript. */
export const LONGEST_TRANSCRIPT = 200_000
