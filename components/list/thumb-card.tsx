import { Picture } from '#components/media/picture.tsx'
import type { Teaser } from '#content/article/article.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** A story in brief: words left, a small picture right. */
export function ThumbCard({ teaser, section = false }: { teaser: Teaser; section?: boolean }) {
  return (
    <article className="relative flex gap-4">
      <div className="min-w-0 grow">
        <CardLabel teaser={teaser} section={section} />
        <CardHeadline teaser={teaser} level={3} size="text-lg" />
        <CardTime teaser={teaser} />
      </div>
      {teaser.hero && (
        <div className="w-28 shrink-0">
          <Picture photo={teaser.hero} crop="4x3" sizes="7rem" className="w-full" decorative />
        </div>
      )}
    </article>
  )
}
