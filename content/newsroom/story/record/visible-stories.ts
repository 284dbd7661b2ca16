import type { Where } from 'payload'
import type { StoredStory } from '#content/store/payload-types.ts'
import { sql } from '#content/store/statements.ts'

/** The condition for stories that readers see. */
export const visibleStories: Where = {
  and: [{ _status: { equals: 'published' } }, { withdrawnAt: { exists: false } }],
}

/** The same condition in SQL, with `a` as the table `articles`. */
export const visibleSql = sql`a._status = 'published' and a.withdrawn_at is null`

/** The query for the visible stories among `ids`. Sorted otherwise, SQLite would scan the whole archive. */
export const visibleAmong = (
  ids: readonly number[],
): { where: Where; sort: string; limit: number } => ({
  where: { and: [visibleStories, { id: { in: [...ids] } }] },
  sort: 'id',
  limit: ids.length,
})

/** Whether readers see a stored story. */
export const isVisible = ({
  _status,
  withdrawnAt,
}: Pick<StoredStory, '_status' | 'withdrawnAt'>): boolean => _status === 'published' && !withdrawnAt
