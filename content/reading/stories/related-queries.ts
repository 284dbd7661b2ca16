/**
 * The stories that bodies link to ("Baca juga"), in their current state.
 * @module
 */
import { noteTags } from '#content/base/page-record/page-record.ts'
import { teaserTag } from '#content/base/page-record/tags.ts'
import type { StoryLink } from '#content/model/story/body.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { relatedIds, storyLinkOf } from '#content/newsroom/story/record/story-record.ts'
import { visibleAmong } from '#content/newsroom/story/record/visible-stories.ts'

/**
 * The visible stories that the stored `bodies` link to, by id. Tags of the invisible ones are noted too, since
 * publishing one changes the page.
 */
export async function relatedStories(
  bodies: readonly unknown[],
): Promise<ReadonlyMap<number, StoryLink>> {
  const ids = [...new Set(bodies.flatMap(relatedIds))]
  if (ids.length === 0) return new Map()
  noteTags(...ids.map(teaserTag))
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'articles',
    ...visibleAmong(ids),
    depth: 1,
    pagination: false,
    select: { slug: true, headline: true, section: true, genre: true },
  })
  return new Map(docs.map((story) => [story.id, storyLinkOf(story)]))
}
