import type { DeskText } from '#content/base/desk-words/say.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'

/**
 * Why a published story may be withdrawn (Pedoman Pemberitaan Media Siber, 5). `editorial` is for what is left: the newsroom's
 * own judgement, never pressure from outside.
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

/** The grounds as the desk names them. */
export const GROUND_LABELS = {
  sara: 'Suku, agama, ras, dan antargolongan',
  decency: 'Kesusilaan',
  child: 'Masa depan anak',
  trauma: 'Pengalaman traumatik korban',
  council: 'Ketetapan Dewan Pers',
  editorial: 'Pertimbangan redaksi lain',
} as const satisfies Record<WithdrawalGround, DeskText>

/** Grounds on which the headline itself may do the harm; neither the 410 page nor the log repeats it. */
const HARMFUL: readonly WithdrawalGround[] = ['sara', 'decency', 'child', 'trauma']

/** What readers are told of a withdrawn story. */
export interface Withdrawal {
  /** Absent where it was only taken back to the desk. */
  ground?: WithdrawalGround
  /** In the editor's words. */
  reason?: string
  /** Absent where it might do harm again. */
  headline?: string
  withdrawnAt?: Date
  timeZone: TimeZone
}

/** Whether the headline of a story that was withdrawn on `ground` may still be shown. */
export const mayNameHeadline = (ground: WithdrawalGround | null | undefined): boolean =>
  !ground || !HARMFUL.includes(ground)
