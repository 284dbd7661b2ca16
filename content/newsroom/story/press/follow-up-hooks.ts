import type { CollectionAfterChangeHook } from 'payload'
import { storyTag } from '#content/base/page-record/tags.ts'
import { beforeSave, storedStory } from '#content/newsroom/story/record/before-save.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { idOf } from '#content/store/reference.ts'

/** Purges the story that this one follows up, or did before: it links here while this story is public. */
export const refreshFollowedStory: CollectionAfterChangeHook<StoredStory> = async ({
  doc,
  req,
}) => {
  const stories = [beforeSave(req).get(doc.id), await storedStory(doc.id, req)]
  const followed = stories.flatMap((story) =>
    story?.followUpOf && isVisible(story) ? [idOf(story.followUpOf)] : [],
  )
  await purgeAfterCommit(req, [...new Set(followed)].map(storyTag))
  return doc
}
