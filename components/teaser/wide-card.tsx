import { Picture } from '#components/parts/picture.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/** A full-width story: large picture on the left, text on the right. Starts a list, or is the only one of a section. */
export function WideCard({
  teaser,
  level,
  section = false,
  priority = false,
}: {
  teaser: Teaser
  level: 2 | 3
  section?: boolean
  priority?: boolean
}) {
  return (
    <article className="relative grid grid-cols-1 gap-x-8 gap-y-3 md:grid-cols-5">
      {teaser.hero && (
        <div className="-mx-4 sm:mx-0 md:col-span-3">
          <Picture
            photo={teaser.hero}
            crop="16x9"
            sizes="(min-width:48rem) 50rem, 100vw"
            className="w-full"
            priority={priority}
            decorative
          />
        </div>
      )}
      <div className={teaser.hero ? 'md:col-span-2' : 'md:col-span-4'}>
        <CardLabel teaser={teaser} section={section} />
        <CardHeadline teaser={teaser} level={level} size="text-2xl lg:text-3xl" />
        {teaser.summary && <p className="mt-3 text-muted">{teaser.summary}</p>}
        <CardTime teaser={teaser} />
      </div>
    </article>
  )
}
