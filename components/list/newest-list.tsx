import { ListHeading } from '#components/parts/list-heading.tsx'
import { CardHeadline } from '#components/teaser/card-headline.tsx'
import { CardLabel } from '#components/teaser/card-label.tsx'
import { CardTime } from '#components/teaser/card-time.tsx'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The newest stories as a list of headlines; nothing if there are none. */
export function NewestList({ teasers }: { teasers: readonly Teaser[] }) {
  if (teasers.length === 0) return null
  return (
    <section aria-labelledby="terkini" className="print:hidden">
      <ListHeading id="terkini" title={words.newest} />
      <ul className="divide-y">
        {teasers.map((teaser) => (
          <li key={teaser.id} className="relative pb-3 not-first:pt-3">
            <CardLabel teaser={teaser} section />
            <CardHeadline teaser={teaser} level={3} size="text-item" />
            <CardTime teaser={teaser} />
          </li>
        ))}
      </ul>
    </section>
  )
}
