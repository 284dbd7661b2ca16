import { Picture } from '#components/media/picture.tsx'
import type { Teaser } from '#content/article/article.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** A story with its picture above: secondary stories and rows of a section. */
export function PictureCard({
  teaser,
  level,
  section = false,
  size = 'text-lg',
}: {
  teaser: Teaser
  level: 2 | 3
  section?: boolean
  size?: string
}) {
  return (
    <article className="relative">
      {teaser.hero && (
        <Picture
          photo={teaser.hero}
          crop="16x9"
          sizes="(min-width:64rem) 20rem, (min-width:40rem) 50vw, 100vw"
          className="mb-3 w-full"
          decorative
        />
      )}
      <CardLabel teaser={teaser} section={section} />
      <CardHeadline teaser={teaser} level={level} size={size} />
      {!teaser.hero && teaser.summary && (
        <p className="mt-2 text-sm text-muted">{teaser.summary}</p>
      )}
      <CardTime teaser={teaser} />
    </article>
  )
}
