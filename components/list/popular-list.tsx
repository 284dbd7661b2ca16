import { ListHeading } from '#components/parts/list-heading.tsx'
import { CardHeadline } from '#components/teaser/card-headline.tsx'
import { CardLabel } from '#components/teaser/card-label.tsx'
import { popularPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The most read stories as a ranking for a side column; nothing if there are none. */
export function PopularList({ teasers }: { teasers: readonly Teaser[] }) {
  if (teasers.length === 0) return null
  return (
    <section aria-labelledby="terpopuler" className="mt-8 print:hidden">
      <ListHeading id="terpopuler" title={words.popular.title} href={popularPath()} />
      <ol className="divide-y">
        {teasers.map((teaser, index) => (
          <li key={teaser.id} className="relative flex gap-3 pb-3 not-first:pt-3">
            <span
              aria-hidden="true"
              className="w-6 shrink-0 font-serif text-xl font-bold text-accent"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <CardLabel teaser={teaser} />
              <CardHeadline teaser={teaser} level={3} size="text-item" />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
