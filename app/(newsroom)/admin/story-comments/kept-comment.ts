/**
 * A comment that is being written, kept in this browser until the server has it.
 * @module
 */
import { z } from 'zod'
import { PASSAGE_PLACES } from '#content/model/story/passage.ts'

const kept = z.object({
  text: z.string(),
  passage: z
    .object({
      place: z.enum(PASSAGE_PLACES),
      quote: z.string(),
      before: z.string(),
      after: z.string(),
      block: z.number(),
    })
    .optional(),
})

/** What is kept: the words, and for a comment that begins a thread the passage. */
export type KeptComment = z.output<typeof kept>

/** The key of a comment of an account on a story, or of its answer to a thread. */
export const keptKey = (account: unknown, story: unknown, thread?: number): string =>
  `warta:komentar:${account}:${story}:${thread ?? 'baru'}`

/** What is kept under `key`. */
export function keptComment(key: string): KeptComment | undefined {
  try {
    return kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data
  } catch {
    return undefined
  }
}

/** Keeps `comment` under `key`, or forgets it. A browser that keeps nothing still sends it. */
export function keepComment(key: string, comment: KeptComment | undefined): void {
  try {
    if (comment) localStorage.setItem(key, JSON.stringify(comment))
    else localStorage.removeItem(key)
  } catch {
    // Full or closed to us.
  }
}
