/**
 * Words kept in this browser, per account and story, so that another account is not offered them. Each form keeps under
 * a key of its own: it never overwrites what another one has kept.
 * @module
 */
import { z } from 'zod'
import { type FoundDraft, type KeptDraft, unstoredDraft } from './draft-keeping.ts'
import type { Written } from './written-fields.ts'

const keptDraft = z
  .object({
    at: z.number(),
    base: z.number().optional(),
    fields: z.record(z.string(), z.unknown()).optional(),
    /** The whole form, as earlier releases kept it. */
    data: z.record(z.string(), z.unknown()).optional(),
  })
  .transform(
    ({ at, base, fields, data }): KeptDraft => ({ at, base, fields: fields ?? data ?? {} }),
  )

/** The beginning of the keys of a story's drafts; all unsaved new stories of an account share one. */
export const draftsKey = (account: number | string, story: number | string | undefined): string =>
  `warta:naskah:${account}:${story ?? 'baru'}`

/** The key under which one form keeps. */
export const formDraftKey = (drafts: string, form: string): string => `${drafts}:${form}`

/** Every readable draft under `drafts`, but for the one under the key `own`. */
export function findDrafts(drafts: string, own: string): FoundDraft[] {
  return draftKeys(drafts).flatMap((key) => {
    const draft = key === own ? undefined : readDraft(key)
    return draft ? [{ key, ...draft }] : []
  })
}

/** Keeps a draft, or forgets it; `false` if the browser refused, `undefined` if there was nothing to keep. */
export function keepDraft(key: string, draft: KeptDraft | undefined): boolean | undefined {
  try {
    if (!draft) {
      localStorage.removeItem(key)
      return undefined
    }
    const text = JSON.stringify(draft)
    localStorage.setItem(key, text)
    return localStorage.getItem(key) === text
  } catch {
    return draft ? false : undefined
  }
}

/** Forgets the draft under `key` if `stored` has all of it by now: another tab may have written on. */
export function forgetStored(key: string, stored: readonly Written[]): void {
  const draft = readDraft(key)
  if (draft && !unstoredDraft(draft, stored)) keepDraft(key, undefined)
}

function draftKeys(drafts: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key === drafts || key.startsWith(`${drafts}:`))
  } catch {
    return []
  }
}

/** The draft under `key`; `undefined` if there is none or it cannot be parsed. */
function readDraft(key: string): KeptDraft | undefined {
  try {
    return keptDraft.safeParse(JSON.parse(localStorage.getItem(key) ?? '')).data
  } catch {
    return undefined
  }
}
