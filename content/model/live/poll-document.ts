/**
 * The small document that the pages of all readers ask for while a coverage goes on. It is the same for everybody, so
 * the edge answers from memory.
 * @module
 */
import type { LiveCoverage } from './entry.ts'

/** What the document says, in as few letters as it can. */
export interface PollDocument {
  /** The number of the newest entry. */
  n: number
  /** The revision: what was changed without a new entry, such as a correction. */
  r: number
  /** After how many seconds to ask again; 0 for never. */
  next: number
}

/**
 * The document of a coverage; `interval` is in seconds, and 0 stops every page that asks. Nothing is asked after the end.
 */
export const pollDocument = (
  { entries, revision, endedAt }: Pick<LiveCoverage, 'entries' | 'revision' | 'endedAt'>,
  interval: number,
): PollDocument => ({ n: entries, r: revision, next: endedAt ? 0 : interval })
