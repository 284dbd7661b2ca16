import type { PayloadRequest } from 'payload'
import type { StoredStory } from '#content/store/payload-types.ts'
import { storedStory } from './before-save.ts'

/** The key in a request's context that marks a change by the server, not by the desk. */
export const SERVER_CHANGE = 'serverChange'

/**
 * Changes a published story. Payload alone would start from the newest version and publish an unfinished draft; here
 * such a draft stays the newest version and gets the change as well.
 */
export async function changePublished(
  id: number,
  change: Partial<StoredStory>,
  req: PayloadRequest,
): Promise<void> {
  const { payload } = req
  const context = { ...req.context, [SERVER_CHANGE]: true }
  const story = { collection: 'articles', id, depth: 0, req, context } as const
  const published = await storedStory(id, req)
  const newest = await payload.findByID({ ...story, draft: true })
  await payload.update({
    ...story,
    data: { ...published, ...change, _status: 'published' },
    draft: false,
  })
  if (newest._status === 'published') return
  const after = await storedStory(id, req)
  await payload.update({
    ...story,
    data: {
      ...newest,
      corrections: after?.corrections ?? [],
      withdrawalGround: after?.withdrawalGround ?? null,
      withdrawalReason: after?.withdrawalReason ?? null,
      withdrawnAt: after?.withdrawnAt ?? null,
      withdrawnBy: after?.withdrawnBy ?? null,
    },
    draft: true,
  })
}
