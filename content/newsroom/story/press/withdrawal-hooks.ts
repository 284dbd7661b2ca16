import type { CollectionBeforeChangeHook } from 'payload'
import { rememberBefore } from '#content/newsroom/story/record/before-save.ts'
import type { StoredStory } from '#content/store/payload-types.ts'

/**
 * Keeps a withdrawal when a form that was opened before it is saved after it. Restoring is a separate action of the
 * server.
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
