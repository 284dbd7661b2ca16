import { StoryPage } from '#components/page/story-page.tsx'
import { LiveCoverageView } from '#components/story/live/live-coverage.tsx'
import type { LivePage } from '#content/model/live/entry.ts'
import type { Site } from '#content/model/site/site.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { popularAside } from '#content/reading/readership/popular-stories.ts'
import { storiesAround } from '#content/reading/stories/around-queries.ts'
import { notedOldYear } from '#content/reading/stories/noted-age.ts'
import { asideTeasers } from '#content/reading/stories/story-queries.ts'

/** Newest stories, and most read stories, in the side column. */
const ASIDE = 5

/**
 * A story with its side column and what follows it, for readers and for previews; with its coverage if it has one.
 * `refreshes` if the reader chose that the page loads itself again.
 */
export async function StoryView({
  story,
  site,
  live,
  refreshes = false,
}: {
  story: PublishedStory
  site: Site
  live?: LivePage | undefined
  refreshes?: boolean
}) {
  const [newest, popular, around] = await Promise.all([
    asideTeasers(ASIDE, story.id),
    popularAside(ASIDE, story.id, new Date()),
    storiesAround(story),
  ])
  return (
    <StoryPage
      story={story}
      site={site}
      newest={newest}
      popular={popular}
      around={around}
      year={notedOldYear(story, site)}
      coverage={live && <LiveCoverageView story={story} live={live} refreshes={refreshes} />}
    />
  )
}
