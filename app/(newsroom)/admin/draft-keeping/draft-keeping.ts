/**
 * What becomes of the words in the form of a story: what this browser keeps of them, when it may forget them, what it
 * offers to restore, and what the header says. Pure: the form, the browser's storage and the network report events.
 * @module
 */
import type { DeskSession } from './desk-session.ts'
import { unstoredFields, type Written } from './written-fields.ts'

/** Words that the server did not have at an instant (milliseconds since the epoch): the fields that differed. */
export interface KeptDraft {
  at: number
  /** The revision on which the form was based. */
  base: number | undefined
  fields: Written
}

/** A kept draft of an earlier form or another tab, under its key in the storage. */
export interface FoundDraft extends KeptDraft {
  key: string
}

/** Why the last save did not succeed. */
export type Trouble =
  | { kind: 'refused'; reason: string; publishes: boolean }
  | { kind: 'unreachable' }
  | { kind: 'signed out' }

/** The state of one form. */
export interface Keeping {
  /** The form's data, and what the server is known to have: as it was loaded, or as last sent and answered. */
  written: Written
  stored: readonly Written[]
  /** The written fields that the server is not known to have. */
  unstored: Written
  /** When the form was last changed, and when the server last stored something, in milliseconds since the epoch. */
  writtenAt: number
  storedAt: number | undefined
  /** Saves on their way. */
  saving: number
  trouble: Trouble | undefined
  /** How often a save had to be sent that the form does not send by itself; one more asks for the next. */
  retries: number
  /** Whether the browser took what it was last given to keep; `undefined` if there was nothing. */
  isKept: boolean | undefined
  /** Kept drafts that are not this form's. */
  found: readonly FoundDraft[]
}

/** What happens to a form. */
export type KeepingEvent =
  | { type: 'written'; data: Written; at: number }
  | { type: 'kept'; accepted: boolean | undefined }
  | { type: 'sent' }
  | { type: 'stored'; sent: Written; answered: Written; at: number }
  | { type: 'refused'; reason: string; publishes: boolean }
  | { type: 'unanswered' }
  | { type: 'session'; session: DeskSession; at: number }
  | { type: 'found'; drafts: readonly FoundDraft[] }

/** Milliseconds after which a change that no save has taken along is saved without waiting for the next one. */
const PATIENCE = 6_000

/** The state of a form that has just been opened with `data`, stored at `storedAt`. */
export const openedKeeping = (data: Written, storedAt: number | undefined): Keeping => ({
  written: data,
  stored: [data],
  unstored: {},
  writtenAt: 0,
  storedAt,
  saving: 0,
  trouble: undefined,
  retries: 0,
  isKept: undefined,
  found: [],
})

/** The state after `event`. */
export function nextKeeping(keeping: Keeping, event: KeepingEvent): Keeping {
  switch (event.type) {
    case 'written':
      return afterWriting(keeping, event)
    case 'kept':
      return keeping.isKept === event.accepted ? keeping : { ...keeping, isKept: event.accepted }
    case 'sent':
      return { ...keeping, saving: keeping.saving + 1 }
    case 'stored':
      return compared({
        ...arrived(keeping),
        stored: [event.sent, event.answered],
        storedAt: event.at,
        trouble: undefined,
      })
    case 'refused': {
      const { reason, publishes } = event
      return { ...arrived(keeping), trouble: { kind: 'refused', reason, publishes } }
    }
    case 'unanswered':
      return { ...arrived(keeping), trouble: { kind: 'unreachable' } }
    case 'session':
      return afterCheck(keeping, event)
    case 'found':
      return { ...keeping, found: event.drafts }
  }
}

/** Whether the form holds something that the server is not known to have. */
export const hasUnstored = ({ unstored }: Pick<Keeping, 'unstored'>): boolean =>
  Object.keys(unstored).length > 0

/**
 * Whether the form holds words that it can no longer send, because its account may not save the story any more. A save
 * on its way may still bring them there, and a refused one has said so itself.
 */
export const isShutOut = (
  keeping: Pick<Keeping, 'unstored' | 'saving' | 'trouble'>,
  maySave: boolean,
): boolean => !maySave && hasUnstored(keeping) && keeping.saving === 0 && !keeping.trouble

/** What the browser should hold of this form; `undefined` if the server has everything. */
export function draftToKeep(
  keeping: Pick<Keeping, 'unstored' | 'writtenAt' | 'written'>,
): KeptDraft | undefined {
  if (!hasUnstored(keeping)) return undefined
  const { unstored, writtenAt, written } = keeping
  const { revision } = written
  return {
    at: writtenAt,
    base: typeof revision === 'number' ? revision : undefined,
    fields: unstored,
  }
}

/** What is left of a kept draft that `stored` does not have; `undefined` if it may be forgotten. */
export function unstoredDraft<Draft extends KeptDraft>(
  draft: Draft,
  stored: readonly Written[],
): Draft | undefined {
  const fields = unstoredFields(draft.fields, stored)
  return Object.keys(fields).length > 0 ? { ...draft, fields } : undefined
}

/** The kept drafts to offer, the newest first: each with what the server does not have of it. */
export const draftsToOffer = ({ found, stored }: Keeping): FoundDraft[] =>
  found
    .flatMap((draft) => unstoredDraft(draft, stored) ?? [])
    .toSorted((one, other) => other.at - one.at)

/** The keys of found drafts that the server has by now. */
export const draftsToForget = ({ found, stored }: Pick<Keeping, 'found' | 'stored'>): string[] =>
  found.flatMap((draft) => (unstoredDraft(draft, stored) ? [] : [draft.key]))

/** What the header says of the form. */
export type SaveState = 'stored' | 'saving' | 'waiting' | 'failed'

/** Never `stored` while the form holds something else than the server, nor after a save that did not succeed. */
export function saveState(keeping: Keeping): SaveState {
  if (keeping.trouble) return 'failed'
  if (!hasUnstored(keeping)) return 'stored'
  return keeping.saving > 0 ? 'saving' : 'waiting'
}

/** A look at the form is no change of it: the time is that of the words. */
function afterWriting(
  keeping: Keeping,
  { data, at }: Extract<KeepingEvent, { type: 'written' }>,
): Keeping {
  const next = compared({ ...keeping, written: data })
  const isSame = isEqual(next.unstored, keeping.unstored)
  return isSame ? { ...next, unstored: keeping.unstored } : { ...next, writtenAt: at }
}

/** Whether both hold the same fields with the same words; an emptied field is one, too. */
function isEqual(one: Written, other: Written): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other) &&
    Object.keys(unstoredFields(one, [other])).length === 0
  )
}

const compared = (keeping: Keeping): Keeping => ({
  ...keeping,
  unstored: unstoredFields(keeping.written, keeping.stored),
})

const arrived = (keeping: Keeping): Keeping => ({
  ...keeping,
  saving: Math.max(0, keeping.saving - 1),
})

function afterCheck(
  keeping: Keeping,
  { session, at }: Extract<KeepingEvent, { type: 'session' }>,
): Keeping {
  const { trouble } = keeping
  if (!hasUnstored(keeping))
    return trouble && session === 'open' ? { ...keeping, trouble: undefined } : keeping
  if (session === 'ended') return { ...keeping, trouble: { kind: 'signed out' } }
  if (session === 'unreachable') {
    return trouble?.kind === 'refused' ? keeping : { ...keeping, trouble: { kind: 'unreachable' } }
  }
  // What was refused is refused again until it is changed; the form's own autosave then tries.
  if (trouble?.kind === 'refused' || keeping.saving > 0) return keeping
  const isForgotten = at - keeping.writtenAt > PATIENCE
  return trouble || isForgotten ? { ...keeping, retries: keeping.retries + 1 } : keeping
}
