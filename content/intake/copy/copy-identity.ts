import { createHash } from 'node:crypto'
import type { IncomingStory } from './incoming-story.ts'

/**
 * What makes copy that arrives again the same story again: 32 hexadecimal digits, half a SHA-256.
 *
 * The slug decides where copy states one: its author chose the address, so headline and time may be
 * corrected. Other copy is known by headline, stated time and agency. The headline counts by its letters and
 * digits alone, so that curly quotes or a lost dash make no second story; the text does not count, since a
 * corrected paragraph is an update; neither does the section, which an editor may have moved. The time
 * keeps a headline that returns every day (`Prakiraan Cuaca Hari Ini`) apart.
 */
export function copyIdentity(story: IncomingStory): string {
  if (story.slug !== undefined) return digest(['slug', story.slug])
  return digest([
    'copy',
    bareWords(story.headline),
    story.publishedAt?.toISOString() ?? '',
    bareWords(story.agency ?? ''),
  ])
}

/**
 * A digest of everything the copy says, 32 hexadecimal digits: equal means that nothing changed since the
 * last time. Pictures count by their file name; their bytes are not known here.
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

/** The same value with the keys of every object in order, so that equal stories have equal JSON. */
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
