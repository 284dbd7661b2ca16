/**
 * Public corrections of, and replies to, a published story.
 * @module
 */
import type { DeskText } from '#content/base/desk-words/say.ts'

/**
 * `erratum` (ralat): the newsroom corrects its own mistake; `correction` (koreksi): a mistake that others pointed out;
 * `reply` (hak jawab): the answer of a person the story is about (UU 40/1999, art. 1 (11) to (13)).
 */
export const CORRECTION_KINDS = ['erratum', 'correction', 'reply'] as const

export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** A correction, shown with its time on the story; it and the log link to each other (Pedoman Pemberitaan Media Siber, 4). */
export interface Correction {
  kind: CorrectionKind
  text: string
  /** The author of a reply; absent for other kinds. */
  repliedBy?: string
  correctedAt: Date
}

/** The kinds of a change of substance after publication: an update, or the correction of a mistake. */
export const CHANGE_KINDS = ['update', 'erratum', 'correction'] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** The label of each kind of change at the desk. */
export const CHANGE_LABELS = {
  update: 'Pembaruan: keadaannya berkembang',
  erratum: 'Ralat: redaksi membetulkan kekeliruannya sendiri',
  correction: 'Koreksi: pihak lain menunjukkan kekeliruan',
} as const satisfies Record<ChangeKind, DeskText>
