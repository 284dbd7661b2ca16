/**
 * What the hooks of one save share: the story as it was stored before, and how a save is refused.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { type DeskText, sayIn } from '#content/base/desk-words/say.ts'
import type { StoredStory } from '#content/store/payload-types.ts'

const BEFORE_SAVE = 'articlesBeforeSave'

/** The stories of this request as they were stored before it. */
export function beforeSave(req: PayloadRequest): Map<number, StoredStory | undefined> {
  const known = req.context[BEFORE_SAVE] as Map<number, StoredStory | undefined> | undefined
  if (known) return known
  const fresh = new Map<number, StoredStory | undefined>()
  req.context[BEFORE_SAVE] = fresh
  return fresh
}

/** The story as it is stored now, kept for the hooks that run after the save. */
export async function rememberBefore(
  id: number | undefined,
  req: PayloadRequest,
): Promise<StoredStory | undefined> {
  if (id === undefined) return undefined
  const story = await storedStory(id, req)
  beforeSave(req).set(id, story)
  return story
}

/** The story as readers would get it: the stored row, not a newer draft. */
export async function storedStory(
  id: number,
  req: PayloadRequest,
): Promise<StoredStory | undefined> {
  const story = await req.payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    draft: false,
    disableErrors: true,
    req,
  })
  return story ?? undefined
}

const LABELS = {
  headline: 'Judul',
  hero: 'Foto utama',
  section: 'Rubrik',
  slug: 'Slug',
  publishedAt: 'Waktu terbit',
  body: 'Isi berita',
  embargoUntil: 'Embargo sampai',
  changeKind: 'Perubahan ini',
  changeText: 'Yang dibetulkan',
  corrections: 'Ralat, koreksi, dan hak jawab',
  withdrawalReason: 'Alasan pencabutan',
} as const satisfies Record<string, DeskText>

/** Refuses a save at a field, with a message in the language of who saves. */
export function refuse(req: PayloadRequest, path: keyof typeof LABELS, message: string): never {
  const errors = [{ path, message, label: sayIn(req.i18n)(LABELS[path]) }]
  throw new ValidationError({ collection: 'articles', errors, req }, req.t)
}

type Reference = number | { id: number }

/** The id of a record, populated or not. */
export const idOf = (reference: Reference): number =>
  typeof reference === 'number' ? reference : reference.id
