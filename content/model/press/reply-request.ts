/**
 * A request for a right of reply (hak jawab; UU 40/1999, art. 5, and Peraturan Dewan Pers 9/2008): the form, the states
 * of a request and what the applicant sees.
 * @module
 */

/** The applicant's relation to the story. */
export const REPLY_RELATIONS = ['subject', 'representative', 'institution'] as const

export type ReplyRelation = (typeof REPLY_RELATIONS)[number]

/** `unfinished`: the form still has faults, and the desk has not received it. */
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

/** The only grounds for refusing a reply (Peraturan Dewan Pers 9/2008). */
export const REFUSAL_GROUNDS = ['too-long', 'off-subject', 'unlawful', 'third-party'] as const

export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

/** The form as filled in: unvalidated text, cut to {@link LONGEST}. */
export interface ReplyFields {
  story: string
  name: string
  email: string
  phone: string
  relation: string
  statement: string
}

/** The names of the form's inputs. */
export const FIELD_NAMES = {
  story: 'berita',
  name: 'nama',
  email: 'surel',
  phone: 'telepon',
  relation: 'hubungan',
  statement: 'jawaban',
} as const satisfies Record<keyof ReplyFields, string>

/** A hidden input that only programs fill in. */
export const TRAP_NAME = 'situs'
export const TOKEN_NAME = 'kunci'
export const TICKET_NAME = 'tiket'

/** The longest value of each field, in characters. */
export const LONGEST = {
  story: 300,
  name: 120,
  email: 200,
  phone: 40,
  relation: 20,
  statement: 6_000,
} as const satisfies Record<keyof ReplyFields, number>

/** In characters. */
export const SHORTEST_STATEMENT = 30

/** What anyone with the ticket can see. It contains neither the applicant's name nor their contact details. */
export interface ReplyStatus {
  ticket: string
  state: Exclude<ReplyState, 'unfinished'>
  receivedAt: Date
  dueAt: Date
  closedAt?: Date
  story?: { headline: string; path: string }
  ground?: RefusalGround
  /** The newsroom's explanation of a refused or settled request. */
  answer?: string
}

/** The content of a ticket's page: a status, or a form that still has faults. */
export type ReplyAtTicket =
  | { kind: 'status'; status: ReplyStatus }
  | { kind: 'unfinished'; ticket: string; fields: ReplyFields }

/** The endpoint of the form. */
export const replyFormPath = '/api/hak-jawab'
