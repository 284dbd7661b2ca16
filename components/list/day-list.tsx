import { ClockTime } from '#components/parts/clock-time.tsx'
import { ListHeading } from '#components/parts/list-heading.tsx'
import { CardHeadline } from '#components/teaser/card-headline.tsx'
import { CardLabel } from '#components/teaser/card-label.tsx'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'
import type { DayPart } from './day-parts.ts'

/** The stories of one part of a day, each with its time. */
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
