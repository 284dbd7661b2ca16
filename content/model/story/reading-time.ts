import type { Block } from './body.ts'
import { blocksText } from './body-text.ts'

/**
 * The reading speed of an adult. It is 238 for silent reading of English non-fiction (M. Brysbaert, How many words do we
 * read per minute?, Journal of Memory and Language 109, 2019); Indonesian words are a fifth longer.
 */
const WORDS_PER_MINUTE = 200

/** How long a body takes to read, in whole minutes, at least one. */
export function readingMinutes(body: readonly Block<unknown, unknown, unknown>[]): number {
  const count = blocksText(body).match(/\S+/g)?.length ?? 0
  return Math.max(1, Math.round(count / WORDS_PER_MINUTE))
}
