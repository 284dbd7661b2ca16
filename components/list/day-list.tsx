import type { Teaser } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { ClockTime } from './clock-time.tsx'
import type { DayPart } from './day-parts.ts'
import { ListHeading } from './list-heading.tsx'

/** The stories of one part of a day, each behind its time. */
export function DayList({ part, teasers }: { part: DayPart; teasers: readonly Teaser[] }) {
  return (
    <section aria-labelledby={part} className="mt-8">
      <ListHeading id={part} title={words.day.parts[part]} />
      <ul className="divide-y">
        {teasers.map((teaser) => (
          <li key={teaser.id} className="relative flex gap-5 pb-3 not-first:pt-3">
            <ClockTime teaser={teaser} />
            <div className="min-w-0">
              <CardLabel teaser={teaser} section />
              <CardHeadline teaser={teaser} level={3} size="text-lg" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
