import type { CollectionBeforeChangeHook } from 'payload'
import { rememberBefore } from '#content/newsroom/story/record/before-save.ts'
import type { StoredStory } from '#content/store/payload-types.ts'

/**
 * Keeps a withdrawal what it was: a form that was open before it, and is saved after, does not bring the story back.
 * Bringing back is an action of the server, asked for by itself.
 */
export const keepWithdrawal: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const before = await rememberBefore(originalDoc?.id, req)
  if (before?.withdrawnAt && req.payloadAPI !== 'local') {
    const { withdrawalGround, withdrawalReason, withdrawnAt, withdrawnBy } = before
    return { ...data, withdrawalGround, withdrawalReason, withdrawnAt, withdrawnBy }
  }
  if (!data.withdrawalReason) return { ...data, withdrawalGround: null, withdrawnBy: null }
  return {
    ...data,
    withdrawalGround: data.withdrawalGround ?? 'editorial',
    withdrawnBy: before?.withdrawnBy ?? req.user?.id ?? null,
  }
}
