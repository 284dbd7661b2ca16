import { Picture } from '#components/parts/picture.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** The first story of a section: a large picture with headline and summary below. */
export function PictureCard({ teaser }: { teaser: Teaser }) {
  return (
    <article className="relative">
      {teaser.hero && (
        <Picture
          photo={teaser.hero}
          crop="16x9"
          sizes="(min-width:64rem) 40rem, 100vw"
          className="mb-3 w-full"
          decorative
        />
      )}
      <CardLabel teaser={teaser} />
      <CardHeadline teaser={teaser} level={3} size="text-2xl" />
      {teaser.summary && <p className="mt-2 text-muted">{teaser.summary}</p>}
      <CardTime teaser={teaser} />
    </article>
  )
}
