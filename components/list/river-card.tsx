import { Picture } from '#components/media/picture.tsx'
import type { Teaser } from '#content/article/article.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** A story in a list: headline, summary and time left, its picture right. */
export function RiverCard({
  teaser,
  section,
  priority,
}: {
  teaser: Teaser
  section: boolean
  priority: boolean
}) {
  return (
    <article className="relative flex gap-4 py-5 md:gap-8">
      <div className="min-w-0 grow">
        <CardLabel teaser={teaser} section={section} />
        <CardHeadline teaser={teaser} level={2} size="text-lg md:text-2xl" />
        {teaser.summary && <p className="mt-2 text-sm text-muted">{teaser.summary}</p>}
        <CardTime teaser={teaser} />
      </div>
      {teaser.hero && (
        <div className="w-28 shrink-0 md:w-64">
          <Picture
            photo={teaser.hero}
            crop="16x9"
            sizes="(min-width:48rem) 16rem, 7rem"
            className="w-full"
            priority={priority}
            decorative
          />
        </div>
      )}
    </article>
  )
}
