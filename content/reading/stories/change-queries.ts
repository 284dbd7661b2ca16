import { type StoryChange, storyChanges } from '#content/model/story/story-change.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { substanceOf } from '#content/newsroom/story/record/stored-substance.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'

/**
 * The changes of the story `id` since its first publication, oldest first. Only published versions count, no drafts or
 * withdrawals. The caller must have read the story for the page: that notes its tag.
 */
export async function changesOf(id: number): Promise<StoryChange[]> {
  const payload = await store()
  const { docs } = await payload.findVersions({
    collection: 'articles',
    where: {
      and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
    },
    sort: 'createdAt',
    depth: 0,
    limit: 0,
    pagination: false,
  })
  return storyChanges(
    docs
      .filter(({ version }) => isVisible(version))
      .map(({ version, createdAt }) => ({ ...substanceOf(version), at: new Date(createdAt) })),
  )
}
