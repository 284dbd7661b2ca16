import { Breadcrumbs } from '#components/parts/breadcrumbs.tsx'
import { podcastPath, topicPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Topic } from '#content/model/filing/topic.ts'
import type { Site } from '#content/model/site/site.ts'
import { topicTrail } from '#content/model/site/trail.ts'
import type { Teaser } from '#content/model/story/story.ts'
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
      below={
        topic.isPodcast && (
          <p className="mt-3 font-narrow">
            <a className="inline-flex min-h-11 items-center underline" href={podcastPath(topic)}>
              {words.podcast}
            </a>
          </p>
        )
      }
    >
      {topic.description}
    </ListPage>
  )
}
