import { ClockTime } from '#components/parts/clock-time.tsx'
import { Picture } from '#components/parts/picture.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'

/** A story with its time of day in front, and a small picture. */
export function TimedCard({ teaser }: { teaser: Teaser }) {
  return (
    <article className="relative flex gap-4 md:gap-8">
      <ClockTime teaser={teaser} />
      <div className="min-w-0 grow">
        <CardLabel teaser={teaser} section />
        <CardHeadline teaser={teaser} level={3} size="text-lg" />
        {teaser.summary && (
          <p className="mt-1 hidden max-w-text text-sm text-muted md:block">{teaser.summary}</p>
        )}
      </div>
      {teaser.hero && (
        <div className="hidden w-40 shrink-0 sm:block">
          <Picture photo={teaser.hero} crop="16x9" sizes="10rem" className="w-full" decorative />
        </div>
      )}
    </article>
  )
}
