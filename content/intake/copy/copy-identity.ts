import { createHash } from 'node:crypto'
import type { IncomingStory } from './incoming-story.ts'

/**
 * The identity of copy, equal for copy of the same story: the name that its origin gives it
 * (`wp:https://lama.example:216`), or else 32 hexadecimal digits, half a SHA-256.
 *
 * An origin decides alone. Otherwise, if copy has a slug, only the slug counts: its author chose the address, and the headline and time may be corrected.
 * Otherwise the headline, stated time and agency count. Of the headline only letters and digits count, so that curly
 * quotes or a lost dash do not make a second story. The text does not count, since a corrected paragraph is an update;
 * nor does the section, which an editor may have changed. The time tells apart daily stories with the same headline
 * (`Prakiraan Cuaca Hari Ini`).
 */
export function copyIdentity(story: IncomingStory): string {
  const { origin } = story
  if (origin) return `${origin.provider}:${origin.id}`
  if (story.slug !== undefined) return digest(['slug', story.slug])
  return digest([
    'copy',
    bareWords(story.headline),
    story.publishedAt?.toISOString() ?? '',
    bareWords(story.agency ?? ''),
  ])
}

/**
 * A digest of the whole copy, 32 hexadecimal digits: equal digests mean that nothing has changed. Pictures count by
 * their file names, because their bytes are not available here.
 */
export function copyDigest(story: IncomingStory): string {
  return digest(inKeyOrder(story))
}

function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** A copy of `value` with the keys of every object sorted, so that equal stories have equal JSON. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, inKeyOrder(part)]),
  )
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}
