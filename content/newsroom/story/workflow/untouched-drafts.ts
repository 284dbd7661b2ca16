/**
 * Drafts in which nothing was ever written. The desk makes one whenever somebody opens an empty form, since it saves
 * by itself; they are kept out of its list, and dropped after a while.
 * @module
 */
import type { Payload, Where } from 'payload'
import { TEXT_NAMES } from '#content/model/story/fields.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { newestVersion } from './story-access.ts'

/** Nobody comes back after a day to an empty form, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000
/** Of one turn. */
const MOST = 200

/** What a story begins with, whichever comes first. */
const BEGINNINGS = [...TEXT_NAMES, 'opening', 'hero', 'section', 'copyIdentity'] as const

/** Stories in which somebody has begun to write. */
export const begunStories: Where = {
  or: [
    // First, so that of a story that is no draft nothing else is looked at.
    { stage: { not_equals: 'draft' } },
    ...BEGINNINGS.map((field): Where => ({ [field]: { exists: true } })),
    { revision: { greater_than: 1 } },
  ],
}

/** Drops the drafts that nobody touched since they were made, a day before `now` or earlier. */
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

/** Whoever begins to write at this very moment keeps the draft. */
const dropIfUntouched = (payload: Payload, id: number) =>
  inTransaction(payload, async (req) => {
    await takeTurn(req, `article ${id}`)
    const story = await newestVersion(req, id)
    if (!story || (story.revision ?? 0) > 1) return
    await payload.delete({ collection: 'articles', id, depth: 0, req })
  })
