import { storyPath } from '#content/address/addresses.ts'
import type { Teaser } from '#content/article/article.ts'

/** The one link of a card; it covers the whole card, which must be `relative`. Opinion speaks in italics. */
export function CardHeadline({
  teaser,
  level,
  size,
}: {
  teaser: Teaser
  level: 2 | 3
  size: string
}) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <Tag className={teaser.genre === 'opinion' ? `${size} font-normal italic` : size}>
      <a href={storyPath(teaser)} className="after:absolute after:inset-0">
        {teaser.headline}
      </a>
    </Tag>
  )
}
