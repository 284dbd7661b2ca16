/**
 * What every format of agencies says of a piece, whatever it calls it. Each format reads its documents into this, and
 * `sent-piece.ts` makes the story.
 * @module
 */
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import type { WireIdentity, WirePicture, WirePiece } from '#content/intake/wire/wire-piece.ts'

/** Words of a sender, with the line on which they stand. */
export interface Sent {
  value: string
  line: number
}

/** The text of a piece. */
export type SentBody =
  | { kind: 'html'; html: string; line: number }
  | { kind: 'text'; text: string; line: number }
  /** In the form of the desk's editor (`own-body.ts`); `otherwise` where it cannot be read. */
  | { kind: 'own'; text: string; otherwise: SentBody; line: number }

/** A piece as its sender describes it. Words may have tags and entities. */
export interface SentItem
  extends Omit<WirePiece, 'reading' | 'content' | 'pictures' | 'isSummary' | 'identity'> {
  /** Absent if the sender gave it no name: then it is known by what it says. */
  identity?: WireIdentity
  headline?: Sent
  kicker?: Sent
  /** What the piece is called among editors; the headline of a piece that has none. */
  slugline?: Sent
  summary?: Sent
  dateline?: Sent
  /** Names of people, each alone. */
  people: readonly Sent[]
  /** A line that names people, read where `people` is empty: `Oleh Sari dan Budi`. */
  byline?: Sent
  editor?: Sent
  agency?: Sent
  originalUrl?: Sent
  publishedAt?: Date
  /** What only another newsroom with Warta says. */
  own?: Pick<IncomingStory, 'slug' | 'section' | 'topics' | 'genre' | 'timeZone' | 'advertiser'>
  body?: SentBody
  /** The pictures that come with it, that on top first. */
  pictures: readonly WirePicture[]
  /** Whether the first picture stands above the story. */
  hasMainPicture: boolean
  /** The sender says that this is not all of it. */
  isPartial: boolean
}
