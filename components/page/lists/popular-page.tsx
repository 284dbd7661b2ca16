import { EmptyState } from '#components/parts/empty-state.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { RankedCard } from '#components/teaser/ranked-card.tsx'
import { popularPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** `/terpopuler`: the most read stories over `span`, by rank, with a link to the other span. */
export function PopularPage({
  span,
  teasers,
}: {
  span: 'day' | 'week'
  teasers: readonly Teaser[]
}) {
  return (
    <>
      <PageTitle title={words.popular.title}>{words.popular.hints[span]}</PageTitle>
      <nav aria-label={words.popular.span} className="mt-4 flex gap-2">
        {(['day', 'week'] as const).map((choice) => (
          <a
            key={choice}
            href={popularPath(choice)}
            aria-current={choice === span ? 'page' : undefined}
            className="chip aria-[current]:bg-mark aria-[current]:text-flesh"
          >
            {words.popular.spans[choice]}
          </a>
        ))}
      </nav>
      {teasers.length === 0 ? (
        <EmptyState title={words.popular.none} hint={words.popular.noneHint} />
      ) : (
        <ol className="mt-6 grid grid-cols-1 gap-x-8 md:grid-cols-2 md:column-rule">
          {teasers.map((teaser, index) => (
            <li key={teaser.id} className="border-t py-4">
              <RankedCard teaser={teaser} rank={index + 1} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
