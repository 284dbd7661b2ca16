import type { PayloadRequest } from 'payload'
import type { WithdrawalGround } from '#content/model/story/withdrawal.ts'
import type { Stage } from '#content/model/workflow/stage.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** What the desk knows of a story beside its text. Times in ISO 8601. */
export interface DeskFacts {
  stage: Stage
  section: number | null
  publishOn: string | null
  withdrawOn: string | null
  withdrawOnReason: string | null
  withdrawOnGround: WithdrawalGround | null
}

/**
 * Writes facts of the desk, in the transaction of `req`, to the story and to its newest version alike: no version comes
 * of it, and one that is restored brings none of them back.
 */
export async function writeDeskFacts(
  req: PayloadRequest,
  id: number,
  { stage, section, publishOn, withdrawOn, withdrawOnReason, withdrawOnGround }: DeskFacts,
): Promise<void> {
  await runStatement(
    req.payload,
    sql`update articles set stage = ${stage}, section_id = ${section}, publish_on = ${publishOn},
      withdraw_on = ${withdrawOn}, withdraw_on_reason = ${withdrawOnReason},
      withdraw_on_ground = ${withdrawOnGround} where id = ${id}`,
    { req },
  )
  await runStatement(
    req.payload,
    sql`update _articles_v set version_stage = ${stage}, version_publish_on = ${publishOn},
      version_withdraw_on = ${withdrawOn}, version_withdraw_on_reason = ${withdrawOnReason},
      version_withdraw_on_ground = ${withdrawOnGround}
      where parent_id = ${id} and latest = true`,
    { req },
  )
}
