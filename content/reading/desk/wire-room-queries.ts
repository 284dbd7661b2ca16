/**
 * What the wire room shows: the newest version of each piece, those that arrived last first.
 * @module
 */
import { z } from 'zod'
import { similarPieces } from '#content/model/wire/piece-likeness.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { draftTextOf } from '#content/newsroom/story/record/story-record.ts'
import {
  listPieces,
  type PieceRow,
  type WholePiece,
  wholePiece,
} from '#content/newsroom/wire/piece-rows.ts'
import { ASKING_STATES, ROOM_STATES } from '#content/newsroom/wire/piece-state.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedNumber, storedTime } from '#content/store/stored-values.ts'

/** What a list is narrowed to. */
export interface RoomFilter {
  source?: number | undefined
  section?: number | undefined
  /** As urgent as this, or more. */
  urgency?: number | undefined
  words?: string | undefined
  /** Only what nobody has taken, and what asks something of an editor. */
  isOpen: boolean
  /** Only pieces that arrived before this one. */
  before?: number | undefined
}

/** A piece in the list, with how many others tell the same. */
export interface RoomPiece extends PieceRow {
  similar: number
}

/** A page of the list. */
export interface RoomList {
  pieces: readonly RoomPiece[]
  /** The number of the last piece, if there are more. */
  next: number | undefined
}

const PAGE = 50
/** Pieces among which similar ones are looked for. */
const COMPARED = 400
const MOST_SIMILAR = 4
const OPENING = 400

const inStates = (states: readonly string[]): Statement =>
  sql`p.state in (${sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  )})`

/** The same, read from the newest piece on: SQLite would collect and sort all that are in these states. */
const inRoom = (states: readonly string[]): Statement =>
  sql`coalesce(p.state, p.state) in (${sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  )})`

/** A page of the room. */
export async function roomList(filter: RoomFilter): Promise<RoomList> {
  const { source, section, urgency, words, isOpen, before } = filter
  const states = isOpen ? ['new', 'waiting', ...ASKING_STATES] : ROOM_STATES
  const found = words?.trim() ? `%${escaped(words.trim().toLowerCase())}%` : undefined
  const conditions = [
    inRoom(states),
    ...(source === undefined ? [] : [sql`p.source_id = ${source}`]),
    ...(section === undefined ? [] : [sql`p.section_id = ${section}`]),
    ...(urgency === undefined ? [] : [sql`p.urgency <= ${urgency}`]),
    ...(before === undefined ? [] : [sql`p.id < ${before}`]),
    ...(found === undefined
      ? []
      : [
          sql`(lower(p.headline) like ${found} escape '!' or lower(p.text) like ${found} escape '!')`,
        ]),
  ]
  const rows = await listPieces(
    await store(),
    sql`where ${sql.join(conditions, sql` and `)} order by p.id desc limit ${PAGE + 1}`,
  )
  const pieces = rows.slice(0, PAGE)
  const compared = pieces.map(({ id, headline, text }) => ({ id, headline, opening: text }))
  return {
    pieces: pieces.map((piece) => ({
      ...piece,
      similar: similarPieces({ ...piece, opening: piece.text }, compared).length,
    })),
    next: rows.length > PAGE ? pieces.at(-1)?.id : undefined,
  }
}

/** A text for `like` with `escape '!'`. */
const escaped = (text: string): string => text.replace(/[!%_]/g, '!$&')

/** Changes whenever anything in the room does: a page that looks again takes nothing else. */
export async function roomMark(): Promise<string> {
  const [row] = await runStatement(
    await store(),
    sql`select max(id) as last, max(updated_at) as changed from wire_pieces`,
    { row: z.object({ last: storedNumber.nullable(), changed: storedTime.nullable() }) },
  )
  return `${row?.last ?? 0}.${row?.changed ? Date.parse(row.changed) : 0}`
}

/** A piece with those that tell the same. */
export interface PieceView {
  piece: WholePiece
  similar: readonly WholePiece[]
}

/** The piece `id`, whole, beside similar pieces of the room. */
export async function pieceView(id: number): Promise<PieceView | undefined> {
  const payload = await store()
  const piece = await wholePiece(payload, id)
  if (!piece) return undefined
  const others = await listPieces(
    payload,
    sql`where ${inRoom(ROOM_STATES)} and p.identity <> ${piece.identity} order by p.id desc limit ${COMPARED}`,
  )
  const alike = similarPieces(
    { id, headline: piece.headline, opening: piece.text.slice(0, OPENING) },
    others.map(({ id: other, headline, text }) => ({ id: other, headline, opening: text })),
  )
  const similar = await Array.fromAsync(alike.slice(0, MOST_SIMILAR), ({ id: other }) =>
    wholePiece(payload, other),
  )
  return { piece, similar: similar.filter((other) => other !== undefined) }
}

/** The words of a story as the desk has it. */
export const wordsOfStory = ({
  headline,
  body,
}: StoredStory): { headline: string; text: string } => ({
  headline: headline ?? '',
  text: draftTextOf(body),
})

/** Pieces that ask something of whoever has their story: a newer version, or that it is taken back. */
export const askingPieces = async (stories?: readonly number[]): Promise<PieceRow[]> => {
  if (stories?.length === 0) return []
  return listPieces(
    await store(),
    sql`where ${inStates(ASKING_STATES)} and p.story_id is not null
      ${
        stories
          ? sql`and p.story_id in (${sql.join(
              stories.map((id) => sql`${id}`),
              sql`, `,
            )})`
          : sql``
      }
      order by p.id desc limit ${PAGE}`,
  )
}

/** The last pieces of a source, whole: what its rules are tried with. */
export async function lastPieces(source: number, most: number): Promise<WholePiece[]> {
  const payload = await store()
  const rows = await listPieces(
    payload,
    sql`where p.source_id = ${source} and p.piece is not null order by p.id desc limit ${most}`,
  )
  const whole = await Array.fromAsync(rows, ({ id }) => wholePiece(payload, id))
  return whole.filter((piece) => piece !== undefined)
}
