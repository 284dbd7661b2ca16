import type { EdgeSettings } from './edge-options.ts'
import { OUTER_FIELD } from './outer-request.ts'

/** What an inner edge says of itself in its answers: to readers, both edges are one. */
const OF_INNER = new Set([
  'via',
  'cache-status',
  'server-timing',
  'warta-cache-control',
  OUTER_FIELD,
])

/** A test by lower-case name: whether a field of the origin's answers is shown to readers. */
export const shownFields =
  ({ exposeTags, asks }: Pick<EdgeSettings, 'exposeTags' | 'asks'>): ((name: string) => boolean) =>
  (name) =>
    (exposeTags || name !== 'cache-tag') && !(asks === 'edge' && OF_INNER.has(name))
