/**
 * A request for a right of reply (hak jawab; UU 40/1999, art. 5, and Peraturan Dewan Pers 9/2008): the form, the states
 * of a request and what the applicant sees.
 * @module
 */
import type { FormShape } from './public-form.ts'

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

/** The inputs of the form. */
export const REPLY_SHAPE: FormShape<keyof ReplyFields> = {
  names: {
    story: 'berita',
    name: 'nama',
    email: 'surel',
    phone: 'telepon',
    relation: 'hubungan',
    statement: 'jawaban',
  },
  longest: { story: 300, name: 120, email: 200, phone: 40, relation: 20, statement: 6_000 },
}

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
