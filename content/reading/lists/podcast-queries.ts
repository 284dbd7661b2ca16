import { z } from 'zod'
import { podcastCoverPath } from '#content/base/address/addresses.ts'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { listTags, slugTag, topicTag } from '#content/base/page-record/tags.ts'
import {
  type Episode,
  episodesOf,
  PODCAST_CATEGORIES,
  type Podcast,
  type PodcastCategory,
} from '#content/model/podcast/podcast.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { type PodcastCover, podcastCover } from '#content/newsroom/podcast/podcast-cover.ts'
import { storiesListed } from '#content/reading/stories/story-lists.ts'
import { wholeStories } from '#content/reading/stories/story-queries.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedFlag } from '#content/store/stored-values.ts'
import { currentSite } from './site-queries.ts'

/** Episodes in a feed: years of a weekly podcast. */
const MOST_EPISODES = 150

const categories = Object.keys(PODCAST_CATEGORIES) as [PodcastCategory, ...PodcastCategory[]]
const text = z.string().nullable()

const podcastRow = z.object({
  id: z.number(),
  name: z.string(),
  description: text,
  isSeries: storedFlag.nullable(),
  cover: z.number().nullable(),
  category: z.enum(categories).nullable(),
  author: text,
  email: text,
  isExplicit: storedFlag.nullable(),
})

/** The podcast of the topic at `slug`, with its topic's id; `undefined` if there is none. */
export async function podcastAt(
  slug: string,
  now: Date,
): Promise<{ topic: number; podcast: Podcast; cover: PodcastCover | undefined } | undefined> {
  noteTags(slugTag(`topik/${slug}`))
  const [row] = await runStatement(
    await store(),
    sql`select id, name, description, podcast_is_series as "isSeries", podcast_cover_id as cover,
        podcast_category as category, podcast_author as author, podcast_email as email,
        podcast_is_explicit as "isExplicit"
      from topics where slug = ${slug}`,
    { row: podcastRow },
  )
  if (!row) return undefined
  noteTags(topicTag(row.id))
  if (!row.isSeries) return undefined
  const [site, cover] = await Promise.all([
    currentSite(),
    row.cover === null ? undefined : podcastCover(await store(), row.cover, now),
  ])
  return {
    topic: row.id,
    cover,
    podcast: {
      title: row.name,
      description: row.description || site.description,
      category: row.category ?? 'news',
      author: row.author || site.name,
      ...(row.email && { email: row.email }),
      isExplicit: row.isExplicit ?? false,
      ...(cover && { cover: podcastCoverPath(slug, cover.digest) }),
    },
  }
}

/** The newest episodes of the topic `id`. */
export async function podcastEpisodes(id: number): Promise<Episode[]> {
  const list = storiesListed('topics', [id], { limit: MOST_EPISODES }, withAttachment)
  return episodesOf(await wholeStories([listTags.topic(id)], list))
}

/** Stories that show attachments, of whatever kind. Only the stories of the topic are looked at. */
const withAttachment = sql`exists (select 1 from articles a where a.id = story_id
  and cast(a.body as text) like '%"attachment"%')`
