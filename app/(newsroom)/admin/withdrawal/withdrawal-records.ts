import { z } from 'zod'
import { ROLES } from '#content/model/people/user.ts'
import { WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'

/** Who works at this desk. */
export const deskUser = z.object({ role: z.enum(ROLES) })

/** A saved story that is withdrawn. */
export const withdrawnRecord = z.object({
  withdrawnAt: z.string(),
  withdrawalGround: z.enum(WITHDRAWAL_GROUNDS).nullish(),
  withdrawalReason: z.string().nullish(),
})
