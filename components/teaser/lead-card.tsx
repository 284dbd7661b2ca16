import { Picture } from '#components/parts/picture.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** The lead story of the front page; without a photo its headline is larger. */
export function LeadCard({ teaser }: { teaser: Teaser }) {
  return (
    <article className="relative">
      {teaser.hero && (
        <div className="-mx-4 mb-4 sm:mx-0">
          <Picture
            photo={teaser.hero}
            crop="16x9"
            sizes="(min-width:64rem) 40rem, 100vw"
            className="w-full"
            priority
            decorative
          />
        </div>
      )}
      <CardLabel teaser={teaser} section />
      <CardHeadline teaser={teaser} level={2} size={teaser.hero ? 'text-3xl' : 'text-head'} />
      {teaser.summary && <p className="mt-3 text-muted">{teaser.summary}</p>}
      <CardTime teaser={teaser} />
    </article>
  )
}
