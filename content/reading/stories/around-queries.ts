/**
 * Where a reader may go on from a story. These lists are no news: like the newest beside a story they may lag by one
 * request (`listTags.aside`), so that a new story does not empty the edge. What they show of each story is exact.
 * @module
 */
import { noteTags } from '#content/base/page-record/page-record.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'
import { visibleStories } from '#content/newsroom/story/record/visible-stories.ts'
import { findTeasers } from './story-queries.ts'

/** The stories around one: on the same matter, and its neighbours in the section. */
export interface StoriesAround {
  related: readonly Teaser[]
  older?: Teaser
  newer?: Teaser
}

/** How many stories on the same matter are shown. */
const RELATED = 3

/** The stories around `article`: those that share a topic before those of its section, each once, the newest first. */
export async function storiesAround(article: PublishedStory): Promise<StoriesAround> {
  noteTags(listTags.aside)
  const { id, topics, section, publishedAt } = article
  const inSection = { section: { equals: section.id } }
  const time = publishedAt.toISOString()
  const [ofTopics, [older], [newer]] = await Promise.all([
    topics.length > 0
      ? findTeasers(others({ topics: { in: topics.map((topic) => topic.id) } }, [id]), RELATED)
      : [],
    findTeasers(others({ and: [inSection, { publishedAt: { less_than: time } }] }, [id]), 1),
    findTeasers(others({ and: [inSection, { publishedAt: { greater_than: time } }] }, [id]), 1, {
      oldestFirst: true,
    }),
  ])
  const known = [id, ...[...ofTopics, older, newer].flatMap((teaser) => teaser?.id ?? [])]
  const missing = RELATED - ofTopics.length
  const ofSection = missing > 0 ? await findTeasers(others(inSection, known), missing) : []
  return {
    related: [...ofTopics, ...ofSection],
    ...(older && { older }),
    ...(newer && { newer }),
  }
}

const others = (where: Parameters<typeof findTeasers>[0], ids: readonly number[]) => ({
  and: [visibleStories, where, { id: { not_in: [...ids] } }],
})
