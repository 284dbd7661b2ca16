import type { PayloadRequest } from 'payload'
import type { WithdrawalGround } from '#content/model/story/withdrawal.ts'
import type { Stage } from '#content/model/workflow/stage.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** What is planned for a story. Times in ISO 8601. */
export interface StoryPlan {
  publishOn: string | null
  withdrawOn: string | null
  withdrawOnReason: string | null
  withdrawOnGround: WithdrawalGround | null
}

/** What the desk knows of a story beside its text. */
export interface DeskFacts extends StoryPlan {
  stage: Stage
  section: number | null
}

/** The columns of {@link DeskFacts}; Payload keeps the section of a version by itself. */
const COLUMNS: Record<keyof DeskFacts, string> = {
  stage: 'stage',
  section: 'section_id',
  publishOn: 'publish_on',
  withdrawOn: 'withdraw_on',
  withdrawOnReason: 'withdraw_on_reason',
  withdrawOnGround: 'withdraw_on_ground',
}

/** Nothing is planned. */
export const NO_PLAN: StoryPlan = {
  publishOn: null,
  withdrawOn: null,
  withdrawOnReason: null,
  withdrawOnGround: null,
}

/** The plan of a stored story. */
export const planOf = (story: Partial<StoredStory> | undefined): StoryPlan => ({
  publishOn: story?.publishOn ?? null,
  withdrawOn: story?.withdrawOn ?? null,
  withdrawOnReason: story?.withdrawOnReason ?? null,
  withdrawOnGround: story?.withdrawOnGround ?? null,
})

/**
 * Writes facts of the desk, in the transaction of `req`, to the story and to its newest version alike. It makes no new
 * version, and restoring an old version brings none of them back.
 */
export async function writeDeskFacts(
  req: PayloadRequest,
  id: number,
  facts: DeskFacts,
): Promise<void> {
  const { section: _, ...ofVersion } = facts
  await runStatement(req.payload, sql`update articles set ${assignments(facts)} where id = ${id}`, {
    req,
  })
  await runStatement(
    req.payload,
    sql`update _articles_v set ${assignments(ofVersion, 'version_')}
      where parent_id = ${id} and latest = true`,
    { req },
  )
}

/** `stage = ?, publish_on = ?, …` */
const assignments = (facts: Partial<DeskFacts>, prefix = '') =>
  sql.join(
    Object.entries(facts).map(
      ([name, value]) =>
        sql`${sql.identifier(prefix + COLUMNS[name as keyof DeskFacts])} = ${value}`,
    ),
    sql`, `,
  )
