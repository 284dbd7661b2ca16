import type { CollectionAfterChangeHook } from 'payload'
import { articleTag } from '#content/base/page-record/tags.ts'
import { beforeSave, idOf, storedStory } from '#content/newsroom/story/record/before-save.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { Article as StoredArticle } from '#content/store/payload-types.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'

/** Has the edge forget the story that this one follows up, or did: it links here while readers see this one. */
export const refreshFollowedStory: CollectionAfterChangeHook<StoredArticle> = async ({
  doc,
  req,
}) => {
  const stories = [beforeSave(req).get(doc.id), await storedStory(doc.id, req)]
  const followed = stories.flatMap((story) =>
    story?.followUpOf && isVisible(story) ? [idOf(story.followUpOf)] : [],
  )
  await purgeAfterCommit(req, [...new Set(followed)].map(articleTag))
  return doc
}
