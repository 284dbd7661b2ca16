import { DayForm } from '#components/list/day-form.tsx'
import { DayList } from '#components/list/day-list.tsx'
import { groupByDayPart } from '#components/list/day-parts.ts'
import { EmptyState } from '#components/parts/empty-state.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { PageTurner } from '#components/parts/page-turner.tsx'
import { dayPath } from '#content/base/address/addresses.ts'
import { formatDay } from '#content/base/time/publication-day.ts'
import { words } from '#content/base/words/words.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import type { DayPage } from '#content/reading/stories/day-archive.ts'

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
