import { LeadCard } from '#components/teaser/lead-card.tsx'
import { RowCard } from '#components/teaser/row-card.tsx'
import type { Teaser } from '#content/model/story/story.ts'
import { NewestList } from './newest-list.tsx'

/** Grid positions of the secondary stories: two to the right of the lead, two below it. */
const PLACES = [
  'lg:col-start-3',
  'lg:col-start-3 lg:row-span-2',
  'lg:col-start-1 lg:row-start-3',
  'lg:col-start-2 lg:row-start-3',
]

/** The top of the front page: the lead spans two of four columns. The source order is the order of importance. */
export function FrontTop({
  lead,
  secondary,
  newest,
}: {
  lead: Teaser
  secondary: readonly Teaser[]
  newest: readonly Teaser[]
}) {
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-6 sm:mt-6 lg:grid-cols-4 lg:grid-rows-front lg:column-rules">
      <div className="lg:col-span-2 lg:row-span-2">
        <LeadCard teaser={lead} />
      </div>
      <ul className="grid grid-cols-1 gap-x-8 gap-y-6 border-t pt-6 sm:grid-cols-2 lg:contents">
        {secondary.slice(0, PLACES.length).map((teaser, index) => (
          <li key={teaser.id} className={PLACES[index]}>
            <RowCard teaser={teaser} level={2} section summary={index < 2} />
          </li>
        ))}
      </ul>
      <div className="lg:col-start-4 lg:row-span-3 lg:row-start-1">
        <NewestList teasers={newest} />
      </div>
    </div>
  )
}
