import { EmptyState } from '#components/page/empty-state.tsx'
import { PageTitle } from '#components/page/page-title.tsx'
import { dayPath } from '#content/address/addresses.ts'
import type { DayPage } from '#content/article/day-queries.ts'
import { words } from '#content/language/words.ts'
import type { SectionLink } from '#content/section/section.ts'
import { formatDay } from '#content/time/publication-day.ts'
import { DayForm } from './day-form.tsx'
import { DayList } from './day-list.tsx'
import { groupByDayPart } from './day-parts.ts'
import { PageTurner } from './page-turner.tsx'

/** The stories of one day. `day` and `today` are `YYYY-MM-DD` in the publication's zone. */
export function DayIndexPage({
  day,
  today,
  page,
  list,
  sections,
  section,
}: {
  day: string
  today: string
  page: number
  list: DayPage
  sections: readonly SectionLink[]
  section?: string | undefined
}) {
  const { previous, next } = list.neighbours
  const within = section ? { section } : {}
  return (
    <>
      <PageTitle label={words.day.title} title={formatDay(day)} />
      <DayForm day={day} today={today} sections={sections} section={section} />
      {list.teasers.length === 0 && (
        <EmptyState title={words.day.none} hint={words.empty.listHint} />
      )}
      {groupByDayPart(list.teasers).map(([part, group]) => (
        <DayList key={part} part={part} teasers={group} />
      ))}
      <PageTurner
        page={page}
        hasNext={list.hasNext}
        path={(number) => dayPath(day, { ...within, page: number })}
      />
      <nav
        aria-label={words.day.choose}
        className="mt-6 flex justify-between border-t border-ink font-bold [&>a]:flex [&>a]:h-12 [&>a]:items-center"
      >
        {previous ? <a href={dayPath(previous, within)}>‹ {formatDay(previous)}</a> : <span />}
        {next && <a href={dayPath(next, within)}>{formatDay(next)} ›</a>}
      </nav>
    </>
  )
}
