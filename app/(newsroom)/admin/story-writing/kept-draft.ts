/**
 * What is being written, kept in this browser until it is stored: by account and story, so that nobody else is
 * offered it.
 * @module
 */
import { z } from 'zod'

const keptDraft = z.object({ at: z.number(), data: z.record(z.string(), z.unknown()) })

/** The form of a story as it was at an instant (milliseconds). */
export type KeptDraft = z.infer<typeof keptDraft>

/** Where the draft of a story is kept; a story that was never stored is the new one of its writer. */
export const draftKey = (user: number | string, story: number | string | undefined): string =>
  `warta:naskah:${user}:${story ?? 'baru'}`

/** The draft kept there, if there is one that can be read. */
export function readDraft(key: string): KeptDraft | undefined {
  try {
    return keptDraft.safeParse(JSON.parse(localStorage.getItem(key) ?? '')).data
  } catch {
    return undefined
  }
}

/** Keeps a draft; says whether the browser did. */
export function keepDraft(key: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const forgetDraft = (key: string): void => localStorage.removeItem(key)
