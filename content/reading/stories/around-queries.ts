/**
 * Further reading for a story page. It stands beside the story, so that a new story does not empty the cache.
 * @module
 */
import { besideSubject, noteTags } from '#content/base/page-record/page-record.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'
import { idList, type Statement, sql } from '#content/store/statements.ts'
import { type ListPart, storiesListed } from './story-lists.ts'
import { teasersIn } from './story-queries.ts'

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
  const time = publishedAt.toISOString()
  noteTags(listTags.section(section.id), ...topics.map((topic) => listTags.topic(topic.id)))
  const inSection = (known: readonly number[], part: ListPart, condition: Statement = sql`true`) =>
    teasersIn(storiesListed('sections', [section.id], part, sql`${except(known)} and ${condition}`))
  const [ofTopics, [older], [newer]] = await Promise.all([
    topics.length > 0
      ? teasersIn(
          storiesListed(
            'topics',
            topics.map((topic) => topic.id),
            { limit: RELATED },
            except([id]),
          ),
        )
      : [],
    inSection([id], { limit: 1 }, sql`published_at < ${time}`),
    inSection([id], { limit: 1, oldestFirst: true }, sql`published_at > ${time}`),
  ])
  const known = [id, ...[...ofTopics, older, newer].flatMap((teaser) => teaser?.id ?? [])]
  const missing = RELATED - ofTopics.length
  const ofSection = missing > 0 ? await inSection(known, { limit: missing }) : []
  return {
    related: [...ofTopics, ...ofSection],
    ...(older && { older }),
    ...(newer && { newer }),
  }
}

const except = (ids: readonly number[]): Statement => sql`story_id not in (${idList(ids)})`
