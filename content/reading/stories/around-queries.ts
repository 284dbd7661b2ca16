/**
 * Further reading for a story page. It stands beside the story, so that a new story does not empty the cache.
 * @module
 */
import { besideSubject, noteTags } from '#content/base/page-record/page-record.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'
import { visibleStories } from '#content/newsroom/story/record/visible-stories.ts'
import { findTeasers } from './story-queries.ts'

/** The stories around one: related ones, and its neighbours in the section. */
export interface StoriesAround {
  related: readonly Teaser[]
  older?: Teaser
  newer?: Teaser
}

/** The number of related stories shown. */
const RELATED = 3

/**
 * The stories around `article`: those with a common topic first, then those of its section, newest first, without
 * duplicates.
 */
export function storiesAround(article: PublishedStory): Promise<StoriesAround> {
  return besideSubject(() => around(article))
}

async function around(article: PublishedStory): Promise<StoriesAround> {
  const { id, topics, section, publishedAt } = article
  const inSection = { section: { equals: section.id } }
  const time = publishedAt.toISOString()
  noteTags(listTags.section(section.id), ...topics.map((topic) => listTags.topic(topic.id)))
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
