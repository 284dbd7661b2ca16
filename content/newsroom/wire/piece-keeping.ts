/**
 * Keeps what arrives: a row for each version of a piece, once, however often and through however many processes it comes.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { copyDigest } from '#content/intake/copy/copy-identity.ts'
import { withoutBroken } from '#content/intake/legacy/whole-text.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { pieceName, repeatedName } from '#content/model/wire/piece-identity.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { pieceJson } from './stored-piece.ts'

/** Where pieces come from. */
export interface Arrival {
  source: number
  /** Under which name its bytes are kept; absent where they are kept elsewhere. */
  raw?: string
  now: Date
}

/** How many pieces of an arrival are new, and how many were here. */
export interface Arrived {
  fresh: number
  known: number
}

/** Letters of the columns that lists show. */
const LONGEST_HEADLINE = 500
const LONGEST_TEXT = 200_000

/** A text that a column takes. */
const column = (text: string, longest?: number): string => withoutBroken(text.slice(0, longest))

/**
 * Keeps `pieces`. Those that are here already, word for word, change nothing. One that cannot be kept does not stop those
 * behind it; its error is thrown after them.
 */
export async function keepPieces(
  payload: Payload,
  pieces: readonly WirePiece[],
  arrival: Arrival,
): Promise<Arrived> {
  let fresh = 0
  const faults: unknown[] = []
  for (const piece of pieces) {
    try {
      if (await keepPiece(payload, piece, arrival)) fresh += 1
    } catch (error) {
      faults.push(error)
    }
  }
  if (fresh > 0) await noteArrival(payload, arrival)
  if (faults.length > 0) throw faults[0]
  return { fresh, known: pieces.length - fresh }
}

/** Keeps one piece; `false` if it is here. */
async function keepPiece(
  payload: Payload,
  piece: WirePiece,
  { source, raw, now }: Arrival,
): Promise<boolean> {
  const { story } = piece.reading
  const name = pieceName(piece.identity, source, now)
  const { version, versionAt } = name
  const identity = withoutBroken(`${name.provider}:${name.id}`)
  const repeated = withoutBroken(repeatedName(piece.identity, source))
  const { status, embargo: until = null } = piece
  const mark = createHash('sha256')
    .update(JSON.stringify([repeated, status, until, copyDigest(story), version ?? null]))
    .digest('hex')
    .slice(0, 32)
  const at = now.toISOString()
  const embargo = piece.embargo === 'unknown' ? undefined : piece.embargo?.toISOString()
  const isHeld = piece.embargo === 'unknown'
  const rows = await runStatement(
    payload,
    sql`insert into wire_pieces (source_id, identity, mark, format, version, version_at, received_at, status, state,
        urgency, headline, agency, text, embargo_until, is_held, is_summary, piece, raw, tries, updated_at, created_at)
      values (${source}, ${identity}, ${mark}, ${piece.format}, ${version ? column(version) : null}, ${versionAt?.toISOString() ?? null},
        ${at}, ${piece.status}, 'new', ${piece.urgency ?? null},
        ${column(story.headline, LONGEST_HEADLINE)}, ${story.agency ? column(story.agency) : null},
        ${column(blocksText(story.body), LONGEST_TEXT)}, ${embargo ?? null}, ${isHeld}, ${piece.isSummary},
        ${pieceJson({ ...piece, identity: name })}, ${raw ?? null}, 0, ${at}, ${at})
      on conflict (mark) do nothing returning id`,
    { row: z.object({ id: z.number() }) },
  )
  return rows.length > 0
}

const noteArrival = (payload: Payload, { source, now }: Arrival) =>
  runStatement(
    payload,
    sql`insert into wire_states (source_id, failures, last_arrival_at, updated_at, created_at)
      values (${source}, 0, ${now.toISOString()}, ${now.toISOString()}, ${now.toISOString()})
      on conflict (source_id) do update set last_arrival_at = excluded.last_arrival_at`,
  )
