import type { ReactNode } from 'react'
import { Breadcrumbs } from '#components/parts/breadcrumbs.tsx'
import { GenreLabel } from '#components/parts/genre-label.tsx'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'
import { storyTrail } from '#content/model/site/trail.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** Breadcrumbs, genre, kicker, headline and summary of a story; `children` are notices below them. */
export function StoryHeader({
  story,
  site,
  children,
}: {
  story: PublishedStory
  site: Site
  children?: ReactNode
}) {
  return (
    <header className="lg:col-span-full">
      <div className="flex flex-wrap items-center gap-x-3 font-narrow font-bold text-accent">
        <Breadcrumbs site={site} trail={storyTrail(site, story)} />
        <GenreLabel genre={story.genre} />
        {story.advertiser && <span>{words.story.advertiser(story.advertiser)}</span>}
        {story.kicker && <span className="text-muted">{story.kicker}</span>}
      </div>
      <h1
        className={`max-w-head text-head tracking-head ${story.genre === 'opinion' ? 'font-normal italic' : ''}`}
      >
        {story.headline}
      </h1>
      {story.summary && (
        <p className="mt-4 max-w-head font-serif text-lg leading-snug text-muted md:text-xl">
          {story.summary}
        </p>
      )}
      {children}
    </header>
  )
}
