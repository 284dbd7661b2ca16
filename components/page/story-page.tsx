import type { ReactNode } from 'react'
import { NewestList } from '#components/list/newest-list.tsx'
import { PopularList } from '#components/list/popular-list.tsx'
import { OnlyIn } from '#components/parts/only-in.tsx'
import { PhotoFigure } from '#components/parts/photo-figure.tsx'
import { FollowUs } from '#components/shell/follow-us.tsx'
import { AuthorBox } from '#components/story/author-box.tsx'
import { StoryBody } from '#components/story/body/story-body.tsx'
import { OldNotice } from '#components/story/old-notice.tsx'
import { ShareRow } from '#components/story/share-row.tsx'
import { StoryAround } from '#components/story/story-around.tsx'
import { StoryByline } from '#components/story/story-byline.tsx'
import { StoryCorrections } from '#components/story/story-corrections.tsx'
import { StoryHeader } from '#components/story/story-header.tsx'
import { StoryNotices } from '#components/story/story-notices.tsx'
import { StoryObjections } from '#components/story/story-objections.tsx'
import { StorySource } from '#components/story/story-source.tsx'
import { StoryTopics } from '#components/story/story-topics.tsx'
import { absolute, storyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'
import type { PublishedStory, Teaser } from '#content/model/story/story.ts'
import type { StoriesAround } from '#content/reading/stories/around-queries.ts'

/**
 * The page of a story. One column on a phone; from 64rem the byline and share links are to the left of the text, from
 * 80rem the newest and most read stories to the right. Neither list should contain the story itself. `year` is the
 * publication year of an old story, for a notice.
 */
export function StoryPage({
  story,
  site,
  newest,
  popular = [],
  around,
  year,
  coverage,
}: {
  story: PublishedStory
  site: Site
  newest: readonly Teaser[]
  popular?: readonly Teaser[]
  around?: StoriesAround
  year?: number | undefined
  /** The coverage of a live story, below its body. */
  coverage?: ReactNode
}) {
  const { hero, body, dateline, corrections, timeZone, topics } = story
  return (
    <div className="pt-3 lg:grid lg:grid-cols-story lg:grid-rows-story lg:gap-x-10">
      <article className="contents">
        <StoryHeader story={story} site={site}>
          {year && <OldNotice year={year} />}
        </StoryHeader>
        <StoryByline story={story} />
        {hero && (
          <div className="lg:col-start-2 lg:mt-8">
            <PhotoFigure photo={hero} crop="16x9" sizes="(min-width:64rem) 40rem, 100vw" priority />
          </div>
        )}
        <div
          className={`max-w-text lg:col-start-2 ${hero ? '' : 'lg:row-span-2 lg:row-start-2 lg:mt-3'}`}
        >
          <StoryNotices story={story} />
          <StoryBody blocks={body} dateline={dateline} />
          {coverage}
          <StorySource story={story} />
          <StoryCorrections corrections={corrections} zone={timeZone} />
          <StoryObjections story={story} />
          <StoryTopics topics={topics} />
          <OnlyIn edition="full">
            <AuthorBox authors={story.authors} />
          </OnlyIn>
          <p hidden className="text-sm print:mt-6 print:block">
            {words.story.readAt} {absolute(site, storyPath(story))}
          </p>
          {around && (
            <OnlyIn edition="full">
              <StoryAround {...around} />
            </OnlyIn>
          )}
        </div>
        <ShareRow story={story} site={site} />
      </article>
      <aside
        aria-label={words.story.beside}
        className="mt-10 lg:col-start-2 xl:col-start-3 xl:row-span-2 xl:row-start-2 xl:mt-8"
      >
        <OnlyIn edition="full">
          <NewestList teasers={newest} />
          <PopularList teasers={popular} />
          <FollowUs accounts={site.social} />
        </OnlyIn>
        <OnlyIn edition="text">
          <NewestList teasers={newest.slice(0, 3)} />
        </OnlyIn>
      </aside>
    </div>
  )
}
