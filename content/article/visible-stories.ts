import type { Where } from 'payload'
import type { Article as StoredArticle } from '#content/store/payload-types.ts'

/** The stories that readers see. */
export const visibleStories: Where = {
  and: [{ _status: { equals: 'published' } }, { withdrawnAt: { exists: false } }],
}

/** Whether readers see a stored story. */
export const isVisible = ({
  _status,
  withdrawnAt,
}: Pick<StoredArticle, '_status' | 'withdrawnAt'>): boolean =>
  _status === 'published' && !withdrawnAt
