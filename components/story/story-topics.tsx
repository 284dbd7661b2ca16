import { topicPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { TopicLink } from '#content/model/filing/topic.ts'

/** The topics of a story, as links. */
export function StoryTopics({ topics }: { topics: readonly TopicLink[] }) {
  if (topics.length === 0) return null
  return (
    <nav aria-label={words.story.topics} className="mt-8 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topicPath(topic)} className="chip">
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
