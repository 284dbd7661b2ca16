/**
 * What is said openly of a story after it was published.
 * @module
 */

/**
 * `erratum` (ralat): the newsroom mends its own mistake; `correction` (koreksi): a mistake that others pointed out;
 * `reply` (hak jawab): the answer of who is written about (UU 40/1999, art. 1 (11) to (13)).
 */
export const CORRECTION_KINDS = ['erratum', 'correction', 'reply'] as const

export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** Shown with the story and its time, and linked both ways with the log (Pedoman Pemberitaan Media Siber, 4). */
export interface Correction {
  kind: CorrectionKind
  text: string
  /** Who replies; of a right of reply only. */
  repliedBy?: string
  correctedAt: Date
}

/** What a change of substance after publication may be: the story has moved on, or a mistake is mended. */
export const CHANGE_KINDS = ['update', 'erratum', 'correction'] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]
