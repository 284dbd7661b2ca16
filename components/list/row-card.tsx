import { Picture } from '#components/media/picture.tsx'
import type { Teaser } from '#content/article/article.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** A story in a row of stories: picture above its words; on a phone in brief, with a small picture beside them. */
export function RowCard({
  teaser,
  level,
  section = false,
}: {
  teaser: Teaser
  level: 2 | 3
  section?: boolean
}) {
  return (
    <article className="relative flex flex-row-reverse justify-end gap-4 sm:block">
      {teaser.hero && (
        <div className="w-28 shrink-0 sm:mb-3 sm:w-full">
          <Picture
            photo={teaser.hero}
            crop="16x9"
            sizes="(min-width:64rem) 20rem, (min-width:40rem) 50vw, 7rem"
            className="w-full"
            decorative
          />
        </div>
      )}
      <div className="min-w-0 grow">
        <CardLabel teaser={teaser} section={section} />
        <CardHeadline teaser={teaser} level={level} size="text-lg" />
        {!teaser.hero && teaser.summary && (
          <p className="mt-2 text-sm text-muted">{teaser.summary}</p>
        )}
        <CardTime teaser={teaser} />
      </div>
    </article>
  )
}
