import { Picture } from '#components/parts/picture.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** A story in a list: headline and summary, its picture on the right, its time in a column on wide screens. */
export function RiverCard({ teaser, section }: { teaser: Teaser; section: boolean }) {
  return (
    <article className="relative grid grid-cols-card gap-x-4 md:gap-x-8 lg:grid-cols-river">
      <div className="min-w-0 lg:col-start-2">
        <CardLabel teaser={teaser} section={section} />
        <CardHeadline teaser={teaser} level={2} size="text-lg md:text-2xl" />
        {teaser.summary && (
          <p className="mt-2 hidden text-sm text-muted sm:block">{teaser.summary}</p>
        )}
      </div>
      <div className="row-start-2 lg:row-start-1">
        <CardTime teaser={teaser} />
      </div>
      {teaser.hero && (
        <div className="col-start-2 row-span-2 row-start-1 w-28 md:w-64 lg:col-start-3 lg:w-full">
          <Picture
            photo={teaser.hero}
            crop="16x9"
            sizes="(min-width:48rem) 18rem, 7rem"
            className="w-full"
            decorative
          />
        </div>
      )}
    </article>
  )
}
