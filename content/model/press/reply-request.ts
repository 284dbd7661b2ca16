/**
 * A request for a right of reply (hak jawab; UU 40/1999, art. 5, and Peraturan Dewan Pers 9/2008): who asks, what for, and how
 * far it is.
 * @module
 */

/** What the person who asks is to the story. */
export const REPLY_RELATIONS = ['subject', 'representative', 'institution'] as const

export type ReplyRelation = (typeof REPLY_RELATIONS)[number]

/** `unfinished`: something in the form is still to be mended, and nobody at the desk has it. */
export const REPLY_STATES = [
  'unfinished',
  'received',
  'reviewing',
  'published',
  'refused',
  'settled',
] as const

export type ReplyState = (typeof REPLY_STATES)[number]

/** States in which the newsroom still owes an answer. */
export const OPEN_STATES: readonly ReplyState[] = ['received', 'reviewing']

/** Why a reply may be refused (Peraturan Dewan Pers 9/2008): there is no other ground. */
export const REFUSAL_GROUNDS = ['too-long', 'off-subject', 'unlawful', 'third-party'] as const

export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

/** What the form holds, as it was filled in: text without check, cut at the longest that a field takes. */
export interface ReplyFields {
  story: string
  name: string
  email: string
  phone: string
  relation: string
  statement: string
}

/** The names of the fields in the form. */
export const FIELD_NAMES = {
  story: 'berita',
  name: 'nama',
  email: 'surel',
  phone: 'telepon',
  relation: 'hubungan',
  statement: 'jawaban',
} as const satisfies Record<keyof ReplyFields, string>

/** A field that people do not see, and programs fill in. */
export const TRAP_NAME = 'situs'
export const TOKEN_NAME = 'kunci'
export const TICKET_NAME = 'tiket'

/** How many characters a field takes. */
export const LONGEST = {
  story: 300,
  name: 120,
  email: 200,
  phone: 40,
  relation: 20,
  statement: 6_000,
} as const satisfies Record<keyof ReplyFields, number>

export const SHORTEST_STATEMENT = 30

/** What whoever holds the ticket is told. Nothing of it says who asked or how to reach them. */
export interface ReplyStatus {
  ticket: string
  state: Exclude<ReplyState, 'unfinished'>
  receivedAt: Date
  dueAt: Date
  closedAt?: Date
  story?: { headline: string; path: string }
  ground?: RefusalGround
  /** In the newsroom's words, where it refused or settled. */
  answer?: string
}

/** What stands at a ticket: a status, or a form that is still to be mended. */
export type ReplyAtTicket =
  | { kind: 'status'; status: ReplyStatus }
  | { kind: 'unfinished'; ticket: string; fields: ReplyFields }

/** Where the form is sent to. */
export const replyFormPath = '/api/hak-jawab'
