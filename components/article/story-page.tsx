import { OnlyIn } from '#components/edition/only-in.tsx'
import { NewestList } from '#components/list/newest-list.tsx'
import { PopularList } from '#components/list/popular-list.tsx'
import { PhotoFigure } from '#components/media/photo-figure.tsx'
import { FollowUs } from '#components/site/follow-us.tsx'
import { absolute, storyPath } from '#content/address/addresses.ts'
import type { StoriesAround } from '#content/article/around-queries.ts'
import type { PublishedArticle, Teaser } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import type { Site } from '#content/site/site.ts'
import { AuthorBox } from './author-box.tsx'
import { OldNotice } from './old-notice.tsx'
import { ReplyOffer } from './reply-offer.tsx'
import { ShareRow } from './share-row.tsx'
import { StoryAround } from './story-around.tsx'
import { StoryBody } from './story-body.tsx'
import { StoryByline } from './story-byline.tsx'
import { StoryCorrections } from './story-corrections.tsx'
import { StoryHeader } from './story-header.tsx'
import { StoryNotices } from './story-notices.tsx'
import { StorySource } from './story-source.tsx'
import { StoryTopics } from './story-topics.tsx'

/**
 * A story as readers read it. One column on a phone; from 64rem the byline and the ways to share stand left
 * of the text, from 80rem the newest and the most read stories right of it. Neither should hold the story itself;
 * `year` is the one that an old story is from.
 */
export function StoryPage({
  article,
  site,
  newest,
  popular = [],
  around,
  year,
}: {
  article: PublishedArticle
  site: Site
  newest: readonly Teaser[]
  popular?: readonly Teaser[]
  around?: StoriesAround
  year?: number | undefined
}) {
  const { hero, body, dateline, corrections, timeZone, topics } = article
  return (
    <div className="pt-3 lg:grid lg:grid-cols-story lg:grid-rows-story lg:gap-x-10">
      <article className="contents">
        <StoryHeader article={article} site={site}>
          {year && <OldNotice year={year} />}
        </StoryHeader>
        <StoryByline article={article} />
        {hero && (
          <div className="lg:col-start-2 lg:mt-8">
            <PhotoFigure photo={hero} crop="16x9" sizes="(min-width:64rem) 40rem, 100vw" priority />
          </div>
        )}
        <div
          className={`max-w-text lg:col-start-2 ${hero ? '' : 'lg:row-span-2 lg:row-start-2 lg:mt-3'}`}
        >
          <StoryNotices article={article} />
          <StoryBody blocks={body} dateline={dateline} />
          <StorySource article={article} />
          <StoryCorrections corrections={corrections} zone={timeZone} />
          <ReplyOffer article={article} />
          <StoryTopics topics={topics} />
          <OnlyIn edition="full">
            <AuthorBox authors={article.authors} />
          </OnlyIn>
          <p hidden className="text-sm print:mt-6 print:block">
            {words.story.readAt} {absolute(site, storyPath(article))}
          </p>
          {around && (
            <OnlyIn edition="full">
              <StoryAround {...around} />
            </OnlyIn>
          )}
        </div>
        <ShareRow article={article} site={site} />
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
