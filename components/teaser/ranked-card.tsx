import { Picture } from '#components/parts/picture.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** A story with its rank. The number is hidden from screen readers, which announce the position in the list. */
export function RankedCard({ teaser, rank }: { teaser: Teaser; rank: number }) {
  return (
    <article className="relative flex gap-4">
      <span aria-hidden="true" className="w-10 shrink-0 font-serif text-2xl font-bold text-accent">
        {rank}
      </span>
      <div className="min-w-0 grow">
        <CardLabel teaser={teaser} section />
        <CardHeadline teaser={teaser} level={2} size="text-lg" />
        <CardTime teaser={teaser} />
      </div>
      {teaser.hero && (
        <div className="w-24 shrink-0 sm:w-40">
          <Picture
            photo={teaser.hero}
            crop="4x3"
            sizes="(min-width:40rem) 10rem, 6rem"
            className="w-full"
            decorative
          />
        </div>
      )}
    </article>
  )
}
