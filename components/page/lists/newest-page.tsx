import { groupByDay } from '#components/list/day-groups.ts'
import { EmptyState } from '#components/parts/empty-state.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { PageTurner } from '#components/parts/page-turner.tsx'
import { TimedCard } from '#components/teaser/timed-card.tsx'
import { dayPath, newestPath } from '#content/base/address/addresses.ts'
import { formatDay } from '#content/base/time/publication-day.ts'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** `/terkini`: the newest stories of all sections, grouped by day of publication. */
export function NewestPage({
  teasers,
  page,
  hasNext,
}: {
  teasers: readonly Teaser[]
  page: number
  hasNext: boolean
}) {
  return (
    <>
      <PageTitle title={words.newest} note={page > 1 ? words.pagination.page(page) : undefined} />
      {teasers.length === 0 && (
        <EmptyState title={words.empty.portal} hint={words.empty.portalHint} />
      )}
      {groupByDay(teasers).map(([day, group]) => (
        <section
          key={day}
          aria-labelledby={`hari-${day}`}
          className="mt-4 border-t border-ink lg:grid lg:grid-cols-days lg:gap-x-8"
        >
          <h2 id={`hari-${day}`} className="font-narrow">
            <a href={dayPath(day)} className="flex min-h-11 items-center">
              {formatDay(day)}
            </a>
          </h2>
          <ul className="divide-y lg:pt-3 [&>*]:pb-4 [&>*+*]:pt-4">
            {group.map((teaser) => (
              <li key={teaser.id}>
                <TimedCard teaser={teaser} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <PageTurner page={page} hasNext={hasNext} path={newestPath} />
    </>
  )
}
