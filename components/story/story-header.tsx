import type { ReactNode } from 'react'
import { Breadcrumbs } from '#components/parts/breadcrumbs.tsx'
import { GenreLabel } from '#components/parts/genre-label.tsx'
import { words } from '#content/base/words/words.ts'
import type { Site } from '#content/model/site/site.ts'
import { storyTrail } from '#content/model/site/trail.ts'
import type { PublishedArticle } from '#content/model/story/story.ts'

/** The way here through its section, kind, kicker, headline and summary; below them what readers must know first. */
export function StoryHeader({
  article,
  site,
  children,
}: {
  article: PublishedArticle
  site: Site
  children?: ReactNode
}) {
  return (
    <header className="lg:col-span-full">
      <div className="flex flex-wrap items-center gap-x-3 font-narrow font-bold text-accent">
        <Breadcrumbs site={site} trail={storyTrail(site, article)} />
        <GenreLabel genre={article.genre} />
        {article.advertiser && <span>{words.story.advertiser(article.advertiser)}</span>}
        {article.kicker && <span className="text-muted">{article.kicker}</span>}
      </div>
      <h1
        className={`max-w-head text-head tracking-head ${article.genre === 'opinion' ? 'font-normal italic' : ''}`}
      >
        {article.headline}
      </h1>
      {article.summary && (
        <p className="mt-4 max-w-head font-serif text-lg leading-snug text-muted md:text-xl">
          {article.summary}
        </p>
      )}
      {children}
    </header>
  )
}
