import type { ReactNode } from 'react'
import { GenreLabel } from '#components/parts/genre-label.tsx'
import { storyPath } from '#content/base/address/addresses.ts'
import type { Teaser } from '#content/model/story/story.ts'

/**
 * The only link of a card; it covers the whole card, which must be `relative`. Opinion is set in italics. The label of
 * paid content is part of the headline, because every card has one. `children` replace the headline with highlighted
 * text in search results.
 */
export function CardHeadline({
  teaser,
  level,
  size,
  href = storyPath(teaser),
  children = teaser.headline,
}: {
  teaser: Teaser
  level: 2 | 3
  size: string
  /** Where in the story it leads, if not to its head. */
  href?: string
  children?: ReactNode
}) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <Tag className={teaser.genre === 'opinion' ? `${size} font-normal italic` : size}>
      {teaser.genre === 'advertorial' && (
        <span className="mb-1 block font-narrow text-sm">
          <GenreLabel genre={teaser.genre} />{' '}
        </span>
      )}
      <a href={href} className="after:absolute after:inset-0">
        {children}
      </a>
    </Tag>
  )
}
