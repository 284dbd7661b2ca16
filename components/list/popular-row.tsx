import { ListHeading } from '#components/parts/list-heading.tsx'
import { CardHeadline } from '#components/teaser/card-headline.tsx'
import { CardLabel } from '#components/teaser/card-label.tsx'
import { popularPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The most read stories as one row of headlines; nothing if there are none. */
export function PopularRow({ teasers }: { teasers: readonly Teaser[] }) {
  if (teasers.length === 0) return null
  return (
    <section aria-labelledby="terpopuler" className="mt-10 print:hidden">
      <ListHeading id="terpopuler" title={words.popular.title} href={popularPath()} />
      <ul className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-5">
        {teasers.map((teaser) => (
          <li key={teaser.id} className="relative border-l-4 pl-3">
            <CardLabel teaser={teaser} section />
            <CardHeadline teaser={teaser} level={3} size="text-item" />
          </li>
        ))}
      </ul>
    </section>
  )
}
