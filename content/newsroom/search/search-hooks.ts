import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import type { StoredStory } from '#content/store/payload-types.ts'
import { visibleEntries } from './entry-rows.ts'
import { storyIndex } from './story-index-choice.ts'

/** Updates the index in the transaction of the save, so that searches find exactly the visible stories. */
export const indexStory: CollectionAfterChangeHook<StoredStory> = async ({ doc, req }) => {
  await indexStored([doc.id], req)
  return doc
}

/** Removes a deleted story from the index. */
export const forgetStory: CollectionAfterDeleteHook<StoredStory> = async ({ doc, req }) => {
  await storyIndex(req.payload).remove(doc.id, req)
  return doc
}

/** Indexes the stories `ids` that readers see, and removes the others from the index. */
export async function indexStored(ids: readonly number[], req: PayloadRequest): Promise<void> {
  const index = storyIndex(req.payload)
  const entries = await visibleEntries(ids, req)
  const visible = new Set(entries.map(({ id }) => id))
  for (const entry of entries) await index.put(entry, req)
  for (const id of ids) if (!visible.has(id)) await index.remove(id, req)
}
