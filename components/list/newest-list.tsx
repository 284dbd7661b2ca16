import type { Teaser } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'
import { ListHeading } from './list-heading.tsx'

/** The newest stories as a ticker of headlines; nothing when there are none. */
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
