import { Picture } from '#components/parts/picture.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** A story in brief: text on the left, a small picture on the right, the summary on wider screens only. */
export function ThumbCard({ teaser }: { teaser: Teaser }) {
  return (
    <article className="relative flex gap-4">
      <div className="min-w-0 grow">
        <CardLabel teaser={teaser} />
        <CardHeadline teaser={teaser} level={3} size="text-lg" />
        {teaser.summary && (
          <p className="mt-1 hidden text-sm text-muted sm:block">{teaser.summary}</p>
        )}
        <CardTime teaser={teaser} />
      </div>
      {teaser.hero && (
        <div className="w-28 shrink-0 sm:w-40">
          <Picture
            photo={teaser.hero}
            crop="4x3"
            sizes="(min-width:40rem) 10rem, 7rem"
            className="w-full"
            decorative
          />
        </div>
      )}
    </article>
  )
}
