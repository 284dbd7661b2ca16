import type { DeskText } from '#content/base/desk-words/say.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'

/**
 * The grounds for withdrawing a published story (Pedoman Pemberitaan Media Siber, 5). `editorial` is for anything else:
 * the newsroom's own judgement, never outside pressure.
 */
export const WITHDRAWAL_GROUNDS = [
  'sara',
  'decency',
  'child',
  'trauma',
  'council',
  'editorial',
] as const

export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number]

/** The label of each ground at the desk. */
export const GROUND_LABELS = {
  sara: 'Suku, agama, ras, dan antargolongan',
  decency: 'Kesusilaan',
  child: 'Masa depan anak',
  trauma: 'Pengalaman traumatik korban',
  council: 'Ketetapan Dewan Pers',
  editorial: 'Pertimbangan redaksi lain',
} as const satisfies Record<WithdrawalGround, DeskText>

/** Grounds where the headline itself may do harm, so neither the 410 page nor the log repeats it. */
const HARMFUL: readonly WithdrawalGround[] = ['sara', 'decency', 'child', 'trauma']

/** A withdrawn story as readers see it. */
export interface Withdrawal {
  /** Absent if the story was only taken back to the desk. */
  ground?: WithdrawalGround
  /** The reason in the editor's words. */
  reason?: string
  /** Absent if it might do harm again. */
  headline?: string
  withdrawnAt?: Date
  timeZone: TimeZone
}

/** Whether the headline of a story that was withdrawn on `ground` may still be shown. */
export const mayNameHeadline = (ground: WithdrawalGround | null | undefined): boolean =>
  !ground || !HARMFUL.includes(ground)
