import { z } from 'zod'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { slugTag, topicTag } from '#content/base/page-record/tags.ts'
import type { Topic } from '#content/model/filing/topic.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedFlag } from '#content/store/stored-values.ts'

/** The topic at `slug`; `undefined` if there is none. */
export async function topicAt(slug: string): Promise<Topic | undefined> {
  noteTags(slugTag(`topik/${slug}`))
  const [topic] = await runStatement(
    await store(),
    sql`select id, name, description, podcast_is_series as podcast from topics where slug = ${slug}`,
    {
      row: z.object({
        id: z.number(),
        name: z.string(),
        description: z.string().nullable(),
        podcast: storedFlag.nullable(),
      }),
    },
  )
  if (!topic) return undefined
  noteTags(topicTag(topic.id))
  const { id, name, description, podcast } = topic
  return {
    id,
    slug,
    name,
    ...(description && { description }),
    ...(podcast && { isPodcast: true }),
  }
}
