import type { ReactNode } from 'react'
import { sectionPath } from '#content/address/addresses.ts'
import type { PublishedArticle } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import { GenreLabel } from './genre-label.tsx'

/** Section, kind, kicker, headline and summary; below them what readers must know first. */
export function StoryHeader({
  article,
  children,
}: {
  article: PublishedArticle
  children?: ReactNode
}) {
  return (
    <header className="lg:col-span-full">
      <p className="flex flex-wrap items-center gap-x-3 font-narrow font-bold text-accent">
        <a href={sectionPath(article.section)} className="flex h-11 items-center">
          {article.section.name}
        </a>
        <GenreLabel genre={article.genre} />
        {article.advertiser && <span>{words.story.advertiser(article.advertiser)}</span>}
        {article.kicker && <span className="text-muted">{article.kicker}</span>}
      </p>
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
