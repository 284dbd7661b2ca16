import { topicPath } from '#content/address/addresses.ts'
import type { Teaser } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import type { Topic } from '#content/topic/topic.ts'
import { ListPage } from './list-page.tsx'

/** `/topik/<slug>`: the stories of a topic, from every section. */
export function TopicPage({
  topic,
  teasers,
  page,
  hasNext,
}: {
  topic: Topic
  teasers: readonly Teaser[]
  page: number
  hasNext: boolean
}) {
  return (
    <ListPage
      title={topic.name}
      label={words.topic}
      teasers={teasers}
      page={page}
      hasNext={hasNext}
      path={(number) => topicPath(topic, number)}
      section
    >
      {topic.description}
    </ListPage>
  )
}
