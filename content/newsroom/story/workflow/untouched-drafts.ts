/**
 * Drafts without any content. Autosave creates one whenever an empty form is opened; lists hide them, and they are
 * deleted after a day.
 * @module
 */
import type { Payload, Where } from 'payload'
import { TEXT_NAMES } from '#content/model/story/fields.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { newestVersion } from './story-access.ts'

/** Milliseconds after which an untouched draft is deleted. */
const KEPT = 24 * 60 * 60 * 1000
/** At most this many per turn. */
const MOST = 200

/** Any of these fields makes a draft a begun one. */
const BEGINNINGS = [...TEXT_NAMES, 'opening', 'hero', 'section', 'copyIdentity'] as const

/** The condition for stories with content. */
export const begunStories: Where = {
  or: [
    // First, so that the database checks nothing else of published stories.
    { stage: { not_equals: 'draft' } },
    ...BEGINNINGS.map((field): Where => ({ [field]: { exists: true } })),
    { revision: { greater_than: 1 } },
  ],
}

/** Deletes drafts that were untouched for a day at `now`. */
export async function dropUntouchedDrafts(payload: Payload, now: Date): Promise<void> {
  const { docs } = await payload.find({
    collection: 'articles',
    where: {
      and: [
        { stage: { equals: 'draft' } },
        { revision: { less_than_equal: 1 } },
        { updatedAt: { less_than: new Date(now.getTime() - KEPT).toISOString() } },
        ...BEGINNINGS.map((field): Where => ({ [field]: { exists: false } })),
      ],
    },
    draft: true,
    select: {},
    sort: 'id',
    limit: MOST,
    depth: 0,
    pagination: false,
  })
  for (const { id } of docs) await dropIfUntouched(payload, id)
}

/** Checks again under lock: somebody may have begun to write just now. */
const dropIfUntouched = (payload: Payload, id: number) =>
  inTransaction(payload, async (req) => {
    await takeTurn(req, `article ${id}`)
    const story = await newestVersion(req, id)
    if (!story || (story.revision ?? 0) > 1) return
    await payload.delete({ collection: 'articles', id, depth: 0, req })
  })
