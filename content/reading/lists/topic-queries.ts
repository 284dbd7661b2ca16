import { noteTags } from '#content/base/page-record/page-record.ts'
import { slugTag, topicTag } from '#content/base/page-record/tags.ts'
import type { Topic } from '#content/model/filing/topic.ts'
import { store } from '#content/newsroom/newsroom.ts'

/** The topic at `slug`; `undefined` if there is none. */
export async function topicAt(slug: string): Promise<Topic | undefined> {
  noteTags(slugTag(`topik/${slug}`))
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'topics',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
  })
  const [topic] = docs
  if (!topic) return undefined
  noteTags(topicTag(topic.id))
  const { id, name, description } = topic
  return { id, slug, name, ...(description && { description }) }
}
