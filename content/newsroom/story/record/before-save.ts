/**
 * What the hooks of one save share: the story as stored before it, and after.
 * @module
 */
import type { PayloadRequest } from 'payload'
import type { StoredStory } from '#content/store/payload-types.ts'

const BEFORE_SAVE = 'articlesBeforeSave'

/** The stories of this request as stored before it, by id. */
export function beforeSave(req: PayloadRequest): Map<number, StoredStory | undefined> {
  const known = req.context[BEFORE_SAVE] as Map<number, StoredStory | undefined> | undefined
  if (known) return known
  const fresh = new Map<number, StoredStory | undefined>()
  req.context[BEFORE_SAVE] = fresh
  return fresh
}

/** Reads the story as stored now and keeps it for hooks after the save. */
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

const afterSave = new WeakMap<object, Promise<StoredStory | undefined>>()

/** The story as stored by the save whose result is `doc`: read once, though many hooks ask. */
export function storedAfter(
  doc: StoredStory,
  req: PayloadRequest,
): Promise<StoredStory | undefined> {
  const read = afterSave.get(doc) ?? storedStory(doc.id, req)
  afterSave.set(doc, read)
  return read
}
