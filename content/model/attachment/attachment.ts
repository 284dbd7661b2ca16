/**
 * An attachment: a recording, a film or a document that goes with a story, as pages use it.
 * @module
 */
import type { AiUse, Photo } from '#content/model/photo/photo.ts'

/** The formats that are taken in. */
export type AttachmentFormat = 'mp3' | 'm4a' | 'mp4' | 'pdf'

/** What readers do with it: listen, watch, or open it. */
export type AttachmentKind = 'audio' | 'video' | 'document'

/** What each format is. */
export const KIND_OF: Readonly<Record<AttachmentFormat, AttachmentKind>> = {
  mp3: 'audio',
  m4a: 'audio',
  mp4: 'video',
  pdf: 'document',
}

/** The media type of each format. */
export const MEDIA_TYPES: Readonly<Record<AttachmentFormat, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
}

/** What a file says of itself: `seconds` of what plays, `width` and `height` of a film in pixels, `pages` of a document. */
export interface AttachmentMeasures {
  format: AttachmentFormat
  bytes: number
  seconds?: number
  width?: number
  height?: number
  pages?: number
}

/** An attachment as pages use it. `path` is its address on the site (`/media/…`). */
export interface Attachment extends AttachmentMeasures {
  id: number
  title: string
  path: string
  credit?: string
  aiUse: AiUse
  /** What stands for a film before it plays. */
  poster?: Photo
  /** The address of its captions (WebVTT). */
  captions?: string
  /** What is said in it; empty lines part paragraphs. */
  transcript?: string
  createdAt: Date
}
