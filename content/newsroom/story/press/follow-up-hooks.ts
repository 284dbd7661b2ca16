import type { CollectionAfterChangeHook } from 'payload'
import { storyTag } from '#content/base/page-record/tags.ts'
import { beforeSave, storedAfter } from '#content/newsroom/story/record/before-save.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { idOf } from '#content/store/reference.ts'

/** Purges the stories that begin or cease to be followed up by this one: they link here while this story is public. */
export const refreshFollowedStory: CollectionAfterChangeHook<StoredStory> = async ({
  doc,
  req,
}) => {
  const before = followedBy(beforeSave(req).get(doc.id))
  const after = followedBy(await storedAfter(doc, req))
  if (before === after) return doc
  const followed = [before, after].filter((id) => id !== undefined)
  await purgeAfterCommit(req, followed.map(storyTag))
  return doc
}

/** The story that `story` publicly follows up. */
const followedBy = (story: StoredStory | undefined): number | undefined =>
  story?.followUpOf && isVisible(story) ? idOf(story.followUpOf) : undefined
