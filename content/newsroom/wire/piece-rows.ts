/**
 * Rows of pieces, as statements read and change them.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedFlag, storedNumber, storedTime } from '#content/store/stored-values.ts'
import { PIECE_STATES, PIECE_STATUSES, type PieceState } from './piece-state.ts'
import { type KeptPiece, storedPiece } from './stored-piece.ts'

const moment = storedTime.nullable().transform((time) => (time ? new Date(time) : undefined))
const text = z
  .string()
  .nullable()
  .transform((value) => value ?? undefined)
const number = storedNumber.nullable().transform((value) => value ?? undefined)

/** A row without what only one page of the desk needs. */
const shape = z.object({
  id: z.number(),
  source: number,
  identity: z.string(),
  format: z.string(),
  version: text,
  versionAt: moment,
  receivedAt: storedTime.transform((time) => new Date(time)),
  status: z.enum(PIECE_STATUSES),
  state: z.enum(PIECE_STATES),
  urgency: number,
  headline: z.string(),
  agency: text,
  text: z.string(),
  embargoUntil: moment,
  isHeld: storedFlag.nullable().transform(Boolean),
  isSummary: storedFlag.nullable().transform(Boolean),
  section: number,
  story: number,
  reason: text,
  tries: storedNumber,
})

/** A piece in a row. */
export type PieceRow = z.output<typeof shape>

/** A piece with everything that was read of it; nothing of one that was dropped, or that this version cannot read. */
export interface WholePiece extends PieceRow {
  kept: KeptPiece | undefined
}

const COLUMNS = sql.raw(
  `p.id, p.source_id as source, p.identity, p.format, p.version, p.version_at as "versionAt",
   p.received_at as "receivedAt", p.status, p.state, p.urgency, p.headline, p.agency,
   p.embargo_until as "embargoUntil", p.is_held as "isHeld", p.is_summary as "isSummary", p.section_id as section,
   p.story_id as story, p.reason, p.tries`,
)

/** How much of a text lists show. */
const OPENING = 400

/** Pieces for lists, with the beginning of their text; `rest` follows `from wire_pieces p`. */
export const listPieces = (payload: Payload, rest: Statement): Promise<PieceRow[]> =>
  runStatement(
    payload,
    sql`select ${COLUMNS}, substr(p.text, 1, ${OPENING}) as text from wire_pieces p ${rest}`,
    { row: shape },
  )

/** The piece `id`, whole. */
export async function wholePiece(payload: Payload, id: number): Promise<WholePiece | undefined> {
  const [row] = await runStatement(
    payload,
    sql`select ${COLUMNS}, p.text, p.piece as kept from wire_pieces p where p.id = ${id}`,
    { row: shape.extend({ kept: z.unknown() }) },
  )
  if (!row) return undefined
  return { ...row, kept: storedPiece.safeParse(row.kept).data }
}

/** What becomes of a piece. */
export interface PieceChange {
  state: PieceState
  story?: number | undefined
  section?: number | undefined
  reason?: string | undefined
  takenBy?: number | undefined
  /** Only if nobody has done something with it meanwhile. */
  ifNew?: boolean
}

/** Writes what has become of a piece, and ends the claim on it. What is left out stays. */
export async function changePiece(
  payload: Payload,
  id: number,
  { state, story, section, reason, takenBy, ifNew = false }: PieceChange,
  now: Date,
  req?: PayloadRequest,
): Promise<void> {
  await runStatement(
    payload,
    sql`update wire_pieces set state = ${state}, leased_until = null, due_at = null, updated_at = ${now.toISOString()}
      ${story === undefined ? sql`` : sql`, story_id = ${story}`}
      ${section === undefined ? sql`` : sql`, section_id = ${section}`}
      ${reason === undefined ? sql`` : sql`, reason = ${reason || null}`}
      ${takenBy === undefined ? sql`` : sql`, taken_by_id = ${takenBy}`}
      where id = ${id} ${ifNew ? sql`and state = 'new'` : sql``}`,
    req && { req },
  )
}

/** Whether `column` names `source`, or another source of its agency; not that which copy itself names. */
export const isOfSender = (source: number | undefined, column: Statement): Statement =>
  source === undefined
    ? sql`1 = 0`
    : sql`(${column} = ${source} or exists (select 1 from wire_sources ours
        join wire_sources theirs on theirs.agency_id = ours.agency_id
        where ours.id = ${source} and theirs.id = ${column}))`

/** Whether a piece of `source`, or of another source of its agency, has made the story that `column` names. */
export const madeBy = (source: number | undefined, column: Statement): Statement =>
  sql`exists (select 1 from wire_pieces p where p.id = (select min(f.id) from wire_pieces f where f.story_id = ${column})
    and ${isOfSender(source, sql`p.source_id`)})`

/** Puts earlier versions of a piece by the same sender out of the room: what was taken back or offered is answered by the newer one. */
export async function replaceEarlier(
  payload: Payload,
  { id, identity, source }: Pick<PieceRow, 'id' | 'identity' | 'source'>,
  now: Date,
  req: PayloadRequest,
): Promise<void> {
  await runStatement(
    payload,
    sql`update wire_pieces set state = 'replaced', updated_at = ${now.toISOString()}
      where identity = ${identity} and id < ${id} and ${isOfSender(source, sql`wire_pieces.source_id`)}
        and state in ('waiting', 'taken', 'offered', 'accepted', 'left', 'alarm', 'cancelled', 'failed')`,
    { req },
  )
}
