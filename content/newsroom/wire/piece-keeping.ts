/**
 * Keeps what arrives: a row for each version of a piece, once, however often and through however many processes it comes.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { copyDigest } from '#content/intake/copy/copy-identity.ts'
import { withoutBroken } from '#content/intake/legacy/whole-text.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { pieceName, repeatedName } from '#content/model/wire/piece-identity.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { markOf, markOfReturn, type RowName } from './piece-mark.ts'
import { pieceJson } from './stored-piece.ts'

/** Where pieces come from. */
export interface Arrival {
  source: number
  /** Under which name its bytes are kept; absent where they are kept elsewhere. */
  raw?: string
  /** Its sender sends it again until it gets an answer. */
  isPushed?: boolean
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
  const names = pieces.map(({ identity }) => `${identity.provider}:${identity.id}`)
  for (const [index, piece] of pieces.entries()) {
    // A feed that lists one piece twice would bring both of them back again and again.
    const isAlone = names.indexOf(names[index] ?? '') === names.lastIndexOf(names[index] ?? '')
    try {
      if (await keepPiece(payload, piece, arrival, isAlone)) fresh += 1
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
  arrival: Arrival,
  isAlone: boolean,
): Promise<boolean> {
  const { source, now } = arrival
  const name = pieceName(piece.identity, source, now)
  const identity = withoutBroken(`${name.provider}:${name.id}`)
  const repeated = withoutBroken(repeatedName(piece.identity, source))
  const { status, embargo: until = null } = piece
  const mark = markOf([
    repeated,
    status,
    until,
    copyDigest(piece.reading.story),
    name.version ?? null,
  ])
  const named = { ...piece, identity: name }
  if (await insertPiece(payload, named, { identity, mark }, arrival)) return true
  if (!isAlone) return false
  const again = await markOfReturn(payload, named, { identity, mark }, arrival)
  return again !== undefined && insertPiece(payload, named, { identity, mark: again }, arrival)
}

/** Writes the row of a piece; `false` if it is there. */
async function insertPiece(
  payload: Payload,
  piece: WirePiece,
  { identity, mark }: RowName,
  { source, raw, now }: Arrival,
): Promise<boolean> {
  const { story } = piece.reading
  const { version, versionAt } = piece.identity
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
        ${pieceJson(piece)}, ${raw ?? null}, 0, ${at}, ${at})
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
