import { EmptyState } from '#components/page/empty-state.tsx'
import { PageTitle } from '#components/page/page-title.tsx'
import { words } from '#components/words.ts'
import { dayIndexPath } from '#content/address/addresses.ts'
import type { Teaser } from '#content/article/article.ts'
import { formatDay } from '#content/time/publication-day.ts'
import { DayForm } from './day-form.tsx'
import { DayList } from './day-list.tsx'
import { groupByDayPart } from './day-parts.ts'

/** `/indeks`: everything published on one day. `day` and `today` are `YYYY-MM-DD` in the publication's zone. */
export function DayIndexPage({
  day,
  today,
  teasers,
}: {
  day: string
  today: string
  teasers: readonly Teaser[]
}) {
  const date = Temporal.PlainDate.from(day)
  return (
    <>
      <PageTitle label={words.day.title} title={formatDay(day)} />
      <DayForm day={day} today={today} />
      {teasers.length === 0 && <EmptyState title={words.day.none} hint={words.empty.listHint} />}
      {groupByDayPart(teasers).map(([part, group]) => (
        <DayList key={part} part={part} teasers={group} />
      ))}
      <nav
        aria-label={words.day.choose}
        className="mt-6 flex justify-between border-t border-ink font-bold"
      >
        <a
          href={dayIndexPath(date.subtract({ days: 1 }).toString())}
          className="flex h-12 items-center"
        >
          ‹ {words.day.previous}
        </a>
        {day < today && (
          <a
            href={dayIndexPath(date.add({ days: 1 }).toString())}
            className="flex h-12 items-center"
          >
            {words.day.next} ›
          </a>
        )}
      </nav>
    </>
  )
}
