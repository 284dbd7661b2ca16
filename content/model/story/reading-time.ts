import type { Block } from './body.ts'
import { blocksText } from './body-text.ts'

/**
 * Words that an adult reads in a minute. Silent readers of English non-fiction manage 238 (M. Brysbaert, How many words
 * do we read per minute?, Journal of Memory and Language 109, 2019); words of Indonesian are a fifth longer.
 */
const WORDS_PER_MINUTE = 200

/** How long a body takes to read, in whole minutes, one at least. */
export function readingMinutes(body: readonly Block<unknown, unknown>[]): number {
  const count = blocksText(body).match(/\S+/g)?.length ?? 0
  return Math.max(1, Math.round(count / WORDS_PER_MINUTE))
}
