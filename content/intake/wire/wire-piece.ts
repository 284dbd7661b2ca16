/**
 * A piece of an agency as it arrived, in whatever format: the story that it tells, and what its sender says of it. All
 * of it is what the sender wrote; nothing has been looked up in the store.
 * @module
 */
import type { Origin, Reading } from '#content/intake/copy/incoming-story.ts'
import type { AiUse } from '#content/model/photo/photo.ts'

/** The formats that agencies send. */
export const WIRE_FORMATS = [
  'ninjs',
  'newsml-g2',
  'nitf',
  'iptc-7901',
  'anpa-1312',
  'feed',
  'markdown',
  'text',
] as const

export type WireFormat = (typeof WIRE_FORMATS)[number]

/** Whether a document of this format says where it ends: otherwise one that was cut short looks whole. */
export const hasEnd = (format: WireFormat): boolean => format !== 'text' && format !== 'markdown'

/** What readers of the wire may do with a piece: as it is, not yet, or not any more. */
export type WireStatus = 'usable' | 'withheld' | 'cancelled'

/** A subject, category, genre or place that the sender names: `medtop:06000000`, `dpacat:pl`, `Jakarta`. */
export interface WireTerm {
  /**
   * Its code. Of a vocabulary with an address, that address with the code at its end, whatever the document calls the
   * vocabulary: `http://cv.iptc.org/newscodes/mediatopic/06000000`. Empty if there is only a name.
   */
  code: string
  /** Its name as written; empty if there is only a code. */
  name: string
}

/** A file of a picture. */
export interface WireRendition {
  /** What the sender calls it: `rnd:highRes`, `full`. */
  name: string
  /** An address, or the name of a file that comes beside the piece. */
  href: string
  contentType?: string
  width?: number
  height?: number
  bytes?: number
}

/** A picture of a piece: words and rights, and its files, the largest first. */
export interface WirePicture {
  /** Its name at the sender, which never changes; absent if it has none. */
  id?: string
  /** The rendition that a story takes: the largest of a kind that photos may have. Absent if there is none. */
  file?: string
  renditions: readonly WireRendition[]
  alt: string
  caption: string
  credit: string
  /** The photographer. */
  creator?: string
  /** Whose it is, and what may be done with it, as written. */
  copyright?: string
  usageTerms?: string
  licenceUrl?: string
  /** After this time it may not be used. */
  expires?: Date
  /** What is doubtful about it, in Indonesian. */
  remark?: string
  aiUse: AiUse
}

/** What a piece is called at its sender. `copyIdentity` of its story says the same in one text. */
export type WireIdentity = Origin

/** A piece with an account of how it was read. */
export interface WirePiece {
  format: WireFormat
  /** The version of the format, if the piece says one: `3.1`. */
  formatVersion?: string
  /**
   * Its story, and what was understood and dropped. A story that may not be published as it is (withheld, cancelled, a
   * summary, an embargo without an end) is `held`. Pictures with a file stand in it, that on top as `photo`.
   */
  reading: Reading
  /** Text and pictures, or nothing but a picture or pictures, whose story is made from their words. */
  content: 'text' | 'picture'
  identity: WireIdentity
  status: WireStatus
  /** What the sender says to editors: the reason of a cancellation, a correction. */
  notes: readonly string[]
  /** Whether the sender calls this version a correction or update of an earlier one. */
  isCorrection: boolean
  /** Not before this time; `'unknown'` if it ends with a notice that is still to come, or cannot be read. */
  embargo?: Date | 'unknown'
  /** After this time it should not be used. */
  expires?: Date
  /** From 1, the most urgent, to 9. */
  urgency?: number
  /** BCP 47, as written. */
  language?: string
  subjects: readonly WireTerm[]
  genres: readonly WireTerm[]
  places: readonly WireTerm[]
  keywords: readonly string[]
  /** Every picture with its files. `file` is that of the picture in the story. */
  pictures: readonly WirePicture[]
  /** Only a summary or a part of the text: never published as a story. */
  isSummary: boolean
}
