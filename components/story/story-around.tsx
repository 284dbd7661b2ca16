import { ListHeading } from '#components/parts/list-heading.tsx'
import { CardHeadline } from '#components/teaser/card-headline.tsx'
import { CardLabel } from '#components/teaser/card-label.tsx'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** Links to related stories and to the story's neighbours in its section. */
export function StoryAround({
  related,
  older,
  newer,
}: {
  related: readonly Teaser[]
  older?: Teaser
  newer?: Teaser
}) {
  return (
    <aside aria-label={words.story.onward}>
      {related.length > 0 && (
        <section aria-labelledby="terkait" className="mt-10 print:hidden">
          <ListHeading id="terkait" title={words.story.alike} />
          <ul className="divide-y">
            {related.map((teaser) => (
              <li key={teaser.id} className="relative pb-3 not-first:pt-3">
                <CardLabel teaser={teaser} section />
                <CardHeadline teaser={teaser} level={3} size="text-item" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {(older || newer) && (
        <nav
          aria-label={words.story.neighbours}
          className="mt-8 grid gap-4 border-t pt-4 sm:grid-cols-2 print:hidden"
        >
          {older && <Neighbour teaser={older} direction={words.story.older} />}
          {newer && <Neighbour teaser={newer} direction={words.story.newer} />}
        </nav>
      )}
    </aside>
  )
}

function Neighbour({ teaser, direction }: { teaser: Teaser; direction: string }) {
  return (
    <div className="relative">
      <p className="font-narrow text-sm text-muted">{direction}</p>
      <CardHeadline teaser={teaser} level={3} size="text-item" />
    </div>
  )
}
