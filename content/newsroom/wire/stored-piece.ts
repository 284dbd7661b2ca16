/**
 * A piece as its row keeps it: JSON, which has no times, is checked when it is read.
 * @module
 */
import { z } from 'zod'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { wholeJson } from '#content/intake/legacy/whole-text.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import type { WireFacts } from '#content/model/wire/wire-rule.ts'
import { storedJson } from '#content/store/stored-values.ts'

/** What a row keeps of a piece besides its columns. */
export interface KeptPiece {
  story: IncomingStory
  identity: { provider: string; id: string; version?: string; versionAt?: Date }
  content: WirePiece['content']
  subjects: WirePiece['subjects']
  places: WirePiece['places']
  keywords: readonly string[]
  genres: WirePiece['genres']
  notes: readonly string[]
  pictures: readonly KeptPicture[]
  /** What was dropped and what is doubtful, in Indonesian. */
  remarks: readonly string[]
}

/** What the room shows of a picture. */
export interface KeptPicture {
  file?: string | undefined
  caption: string
  credit: string
  copyright?: string | undefined
  usageTerms?: string | undefined
}

/** Remarks that are kept of one piece. */
const MOST_REMARKS = 50

/** What the row of `piece` keeps, as JSON that either database takes. */
export const pieceJson = (piece: WirePiece): string =>
  // A text that was cut may end in half a character.
  JSON.stringify(wholeJson(JSON.parse(JSON.stringify(keptPiece(piece)))))

function keptPiece(piece: WirePiece): KeptPiece {
  const { reading, identity, content, subjects, places, keywords, genres, notes, pictures } = piece
  return {
    // Its identity decides, whatever the words are.
    story: { ...reading.story, origin: identity },
    identity,
    content,
    subjects,
    places,
    keywords,
    genres,
    notes,
    pictures: pictures.map(({ file, caption, alt, credit, copyright, usageTerms }) => ({
      file,
      caption: caption || alt,
      credit,
      copyright,
      usageTerms,
    })),
    remarks: [
      ...reading.warnings.map(({ message }) => message),
      ...reading.dropped.map(({ text, reason }) => `${reason}: “${text.slice(0, 200)}”`),
    ].slice(0, MOST_REMARKS),
  }
}

const moment = z.coerce.date().optional()
const term = z.object({ code: z.string(), name: z.string() })
const origin = z.object({
  provider: z.string(),
  id: z.string(),
  version: z.string().optional(),
  versionAt: moment,
})
/** Written by `keptPiece`; only what JSON changes is made anew. */
const incoming = z.looseObject({
  headline: z.string(),
  authors: z.array(z.string()),
  topics: z.array(z.string()),
  origin: origin,
  publishedAt: moment,
  embargoUntil: moment,
  body: z.array(z.looseObject({ type: z.string() })),
}) as unknown as z.ZodType<IncomingStory>

/** Reads what a row keeps. */
export const storedPiece = storedJson.pipe(
  z.object({
    story: incoming,
    identity: origin,
    content: z.enum(['text', 'picture']),
    subjects: z.array(term),
    places: z.array(term),
    keywords: z.array(z.string()),
    genres: z.array(term),
    notes: z.array(z.string()),
    pictures: z.array(
      z.object({
        file: z.string().optional(),
        caption: z.string(),
        credit: z.string(),
        copyright: z.string().optional(),
        usageTerms: z.string().optional(),
      }),
    ),
    remarks: z.array(z.string()),
  }),
) as unknown as z.ZodType<KeptPiece>

/** What the rules of its source look at. */
export const factsOf = (
  { story, subjects, places, keywords }: KeptPiece,
  { text, urgency }: { text: string; urgency: number | undefined },
): WireFacts => ({ headline: story.headline, text, urgency, subjects, places, keywords })
