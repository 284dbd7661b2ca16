import { Picture } from '#components/parts/picture.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/**
 * A story in a row: the picture above the text, on a phone beside it. The summary is shown when there is no photo, and
 * with `summary` also beside a photo on wider screens.
 */
export function RowCard({
  teaser,
  level,
  section = false,
  summary = false,
}: {
  teaser: Teaser
  level: 2 | 3
  section?: boolean
  summary?: boolean
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
        {(summary || !teaser.hero) && teaser.summary && (
          <p className={`mt-2 text-sm text-muted ${teaser.hero ? 'hidden sm:block' : ''}`}>
            {teaser.summary}
          </p>
        )}
        <CardTime teaser={teaser} />
      </div>
    </article>
  )
}
