import type { Teaser } from '#content/model/story/story.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'

/** Further stories of a block: headlines only, in columns below a rule. */
export function HeadlineRow({ teasers }: { teasers: readonly Teaser[] }) {
  return (
    <ul className="mt-6 grid grid-cols-1 gap-x-8 gap-y-4 border-t pt-4 sm:grid-cols-2 lg:grid-cols-4">
      {teasers.map((teaser) => (
        <li key={teaser.id} className="relative">
          <CardLabel teaser={teaser} />
          <CardHeadline teaser={teaser} level={3} size="text-item" />
        </li>
      ))}
    </ul>
  )
}
