import { z } from 'zod'
import { ROLES } from '#content/model/people/user.ts'
import { WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'

/** The signed-in account. */
export const deskUser = z.object({ role: z.enum(ROLES) })

/** A stored story that has been withdrawn. */
export const withdrawnRecord = z.object({
  withdrawnAt: z.string(),
  withdrawalGround: z.enum(WITHDRAWAL_GROUNDS).nullish(),
  withdrawalReason: z.string().nullish(),
})
