import { z } from 'zod'
import type { Say } from '#content/base/desk-words/say.ts'
import { WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'

const SHORTEST_REASON = 10
/** In characters; what was corrected is no longer either. */
export const LONGEST_REASON = 1_000

/** Why something that readers have seen is taken back: the ground, and the reason that they read. */
export const withdrawalReason = (say: Say) => ({
  ground: z.enum(WITHDRAWAL_GROUNDS, { error: say('Pilih dasar pencabutannya.') }),
  reason: z
    .string({ error: say('Tulis alasannya.') })
    .trim()
    .min(SHORTEST_REASON, say('Tulis alasannya dalam satu kalimat; pembaca akan membacanya.'))
    .max(
      LONGEST_REASON,
      say('Alasannya paling panjang {longest} huruf.', { longest: LONGEST_REASON }),
    ),
})
