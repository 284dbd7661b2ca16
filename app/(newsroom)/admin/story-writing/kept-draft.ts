/**
 * Unsaved text, kept in this browser per account and story, so that another account is not offered it.
 * @module
 */
import { z } from 'zod'

const keptDraft = z.object({ at: z.number(), data: z.record(z.string(), z.unknown()) })

/** The form data of a story at an instant (milliseconds since the epoch). */
export type KeptDraft = z.infer<typeof keptDraft>

/** The storage key of a draft; all unsaved new stories of an account share one. */
export const draftKey = (user: number | string, story: number | string | undefined): string =>
  `warta:naskah:${user}:${story ?? 'baru'}`

/** The draft under `key`; `undefined` if there is none or it cannot be parsed. */
export function readDraft(key: string): KeptDraft | undefined {
  try {
    return keptDraft.safeParse(JSON.parse(localStorage.getItem(key) ?? '')).data
  } catch {
    return undefined
  }
}

/** Stores a draft; `false` if the browser refused. */
export function keepDraft(key: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const forgetDraft = (key: string): void => localStorage.removeItem(key)
