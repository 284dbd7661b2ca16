/**
 * What has become of a piece that arrived.
 * @module
 */
import type { DeskText } from '#content/base/desk-words/say.ts'
import type { PieceStatus } from '#content/model/wire/wire-fate.ts'

/** What a sender says of a piece. */
export const PIECE_STATUSES = ['usable', 'withheld', 'cancelled'] as const satisfies PieceStatus[]

/**
 * `new` is not settled; `waiting` for somebody to take it; `taken` is a story; `offered` beside a story, then `accepted`
 * or `left`; `alarm` took back a story; `cancelled` may not be used; `failed` cannot be read; `replaced` by a newer
 * version; `older` than what was here; `dropped` was not taken in time and has no text any more.
 */
export const PIECE_STATES = [
  'new',
  'waiting',
  'taken',
  'offered',
  'accepted',
  'left',
  'alarm',
  'cancelled',
  'replaced',
  'older',
  'failed',
  'dropped',
] as const

export type PieceState = (typeof PIECE_STATES)[number]

/** The states of pieces in the room: the newest version of each. */
export const ROOM_STATES = [
  'new',
  'waiting',
  'taken',
  'offered',
  'accepted',
  'left',
  'alarm',
  'cancelled',
  'failed',
] as const satisfies PieceState[]

/** The states that ask something of an editor. */
export const ASKING_STATES = ['offered', 'alarm'] as const satisfies PieceState[]

/** What the room calls them. */
export const PIECE_STATE_LABELS = {
  new: 'Baru tiba',
  waiting: 'Belum diambil',
  taken: 'Sudah menjadi berita',
  offered: 'Versi baru',
  accepted: 'Versi baru diambil',
  left: 'Diabaikan',
  alarm: 'Ditarik pengirim',
  cancelled: 'Dibatalkan',
  failed: 'Gagal dibaca',
} as const satisfies Record<(typeof ROOM_STATES)[number], DeskText>
