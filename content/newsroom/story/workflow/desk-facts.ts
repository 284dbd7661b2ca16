import type { PayloadRequest } from 'payload'
import {
  confirmationOf,
  type ScheduledConfirmation,
} from '#content/model/press/guard-confirmation.ts'
import type { WithdrawalGround } from '#content/model/story/withdrawal.ts'
import type { Stage } from '#content/model/workflow/stage.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** The schedule of a story; times in ISO 8601. */
export interface StoryPlan {
  publishOn: string | null
  withdrawOn: string | null
  withdrawOnReason: string | null
  withdrawOnGround: WithdrawalGround | null
  /** The guard's findings that were confirmed for the scheduled publication. */
  publishConfirmed: ScheduledConfirmation | null
}

/** What the desk knows of a story besides its text. */
export interface DeskFacts extends StoryPlan {
  stage: Stage
  section: number | null
}

/** The columns of {@link DeskFacts}; Payload keeps the section of a version itself. */
const COLUMNS: Record<keyof DeskFacts, string> = {
  stage: 'stage',
  section: 'section_id',
  publishOn: 'publish_on',
  withdrawOn: 'withdraw_on',
  withdrawOnReason: 'withdraw_on_reason',
  withdrawOnGround: 'withdraw_on_ground',
  publishConfirmed: 'publish_confirmed',
}

/** Nothing scheduled. */
export const NO_PLAN: StoryPlan = {
  publishOn: null,
  withdrawOn: null,
  withdrawOnReason: null,
  withdrawOnGround: null,
  publishConfirmed: null,
}

/** The schedule of a stored story. */
export const planOf = (story: Partial<StoredStory> | undefined): StoryPlan => ({
  publishOn: story?.publishOn ?? null,
  withdrawOn: story?.withdrawOn ?? null,
  withdrawOnReason: story?.withdrawOnReason ?? null,
  withdrawOnGround: story?.withdrawOnGround ?? null,
  publishConfirmed: confirmationOf(story?.publishConfirmed),
})

/**
 * Writes desk facts to the story and its newest version, in the transaction of `req`. It creates no new version, and
 * restoring an old version does not bring them back.
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

/** A value as its column takes it. */
const stored = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value

/** `stage = ?, publish_on = ?, …` */
const assignments = (facts: Partial<DeskFacts>, prefix = '') =>
  sql.join(
    Object.entries(facts).map(
      ([name, value]) =>
        sql`${sql.identifier(prefix + COLUMNS[name as keyof DeskFacts])} = ${stored(value)}`,
    ),
    sql`, `,
  )
