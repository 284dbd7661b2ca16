import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { topicPath } from '#content/address/addresses.ts'
import type { Teaser } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import type { Site } from '#content/site/site.ts'
import { topicTrail } from '#content/site/trail.ts'
import type { Topic } from '#content/topic/topic.ts'
import { ListPage } from './list-page.tsx'

/** `/topik/<slug>`: the stories of a topic, from every section. */
export function TopicPage({
  site,
  topic,
  teasers,
  page,
  hasNext,
}: {
  site: Site
  topic: Topic
  teasers: readonly Teaser[]
  page: number
  hasNext: boolean
}) {
  return (
    <ListPage
      title={topic.name}
      label={words.topic}
      trail={<Breadcrumbs here site={site} trail={topicTrail(topic, page)} />}
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
