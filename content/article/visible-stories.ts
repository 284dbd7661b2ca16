import type { Where } from 'payload'

/** The stories that readers see. */
export const visibleStories: Where = {
  and: [{ _status: { equals: 'published' } }, { withdrawnAt: { exists: false } }],
}
