import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { searchedText } from '#content/model/story/fields.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import type { IndexEntry } from './story-index.ts'
import { storyIndex } from './story-index-choice.ts'

/** Updates the index in the transaction of the save, so that searches find exactly the visible stories. */
export const indexStory: CollectionAfterChangeHook<StoredStory> = async ({ doc, req }) => {
  const story = await storedStory(doc.id, req)
  await indexStored(story, doc.id, req)
  return doc
}

/** Removes a deleted story from the index. */
export const forgetStory: CollectionAfterDeleteHook<StoredStory> = async ({ doc, req }) => {
  await storyIndex(req.payload).remove(doc.id, req)
  return doc
}

/** Indexes `story` if readers see it; otherwise removes it from the index. */
export async function indexStored(
  story: StoredStory | undefined,
  id: number,
  req: PayloadRequest,
): Promise<void> {
  const index = storyIndex(req.payload)
  const entry = story && entryOf(story)
  await (entry ? index.put(entry, req) : index.remove(id, req))
}

/** The index entry of a stored story; `undefined` if readers do not see it. */
function entryOf(story: StoredStory): IndexEntry | undefined {
  if (!isVisible(story) || !story.publishedAt) return undefined
  return {
    id: story.id,
    publishedAt: new Date(story.publishedAt),
    headline: searchedText(story, 'headline'),
    summary: searchedText(story, 'summary'),
    body: textOf(story.body),
    section: idOf(story.section),
    authors: (story.authors ?? []).map(idOf),
  }
}
