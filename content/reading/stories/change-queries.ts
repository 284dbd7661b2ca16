import { type StoryChange, storyChanges } from '#content/model/story/story-change.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { substanceOf } from '#content/newsroom/story/record/stored-substance.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'

/**
 * The changes of the story `id` since readers first had it, oldest first. Only versions that readers saw are read:
 * never a draft, never what was withdrawn. Call it for a story that was read for the page; its tag is noted there.
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
