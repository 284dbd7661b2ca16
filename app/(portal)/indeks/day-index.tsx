import type { Metadata } from 'next'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { DayIndexPage } from '#components/page/lists/day-index-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { dayPath, todayPath } from '#content/base/address/addresses.ts'
import { readPageNumber } from '#content/base/address/page-number.ts'
import { noteOutcome } from '#content/base/page-record/page-record.ts'
import { dayBounds, formatDay } from '#content/base/time/publication-day.ts'
import { words } from '#content/base/words/words.ts'
import {
  collectionJsonLd,
  missingMetadata,
  pageMetadata,
} from '#content/machines/describe/site-seo.ts'
import { familyOf } from '#content/model/filing/section-tree.ts'
import { dayPage } from '#content/reading/stories/day-archive.ts'
import { StructuredData } from '../structured-data.tsx'

/** A day of the index as its address asks for it. */
interface DayWish {
  /** `YYYY-MM-DD` */
  day: string
  page: number
  section?: string
}

/** Reads the address of a day; `undefined` for what is no day, has not begun, or cannot be meant. */
export function readDayWish(
  day: string,
  { rubrik = '', page }: Record<string, string | string[] | undefined>,
  today: string,
): DayWish | undefined {
  const number = readPageNumber(page)
  if (!dayBounds(day) || day > today || typeof rubrik !== 'string' || number.kind === 'none') return
  return {
    day,
    page: number.kind === 'page' ? number.page : 1,
    ...(rubrik !== '' && { section: rubrik }),
  }
}

/** What a day shows; `undefined` where there is no such section or page. */
const askDay = cache(async (day: string, page: number, slug: string | undefined) => {
  const site = await publication()
  const section = site.sections.find((known) => known.slug === slug)
  if (slug && !section) return undefined
  const list = await dayPage(day, {
    page,
    ...(section && { sections: familyOf(site.sections, section.id) }),
  })
  const empty = list.teasers.length === 0
  return empty && page > 1 ? undefined : { site, list, empty }
})

/** The head of a day. One of its sections is a view of it, not a page of its own. */
export async function dayMetadata(wish: DayWish | undefined, today: string): Promise<Metadata> {
  const asked = wish && (await askDay(wish.day, wish.page, wish.section))
  if (!asked) return missingMetadata(words.notFound.title)
  const { day, page, section } = wish
  const note = page > 1 ? ` – ${words.pagination.page(page)}` : ''
  return pageMetadata(asked.site, {
    title: `${words.day.title} ${formatDay(day)}${note}`,
    description: `${words.day.title} ${asked.site.name}, ${formatDay(day)}.`,
    path: dayPath(day, { page }),
    index: section === undefined && (!asked.empty || day === today),
  })
}

/** The page of a day. A day without stories is none, but leads to others; only today may still get some. */
export async function DayIndex({ wish, today }: { wish: DayWish; today: string }) {
  const { day, page, section } = wish
  const asked = await askDay(day, page, section)
  if (!asked) return <MissingPage />
  const { site, list, empty } = asked
  if (empty && day < today && !section) noteOutcome('missing')
  return (
    <PortalShell site={site} current={todayPath}>
      {!section && !empty && (
        <StructuredData
          scriptKey="hari"
          data={collectionJsonLd(site, {
            name: `${words.day.title} ${formatDay(day)}`,
            path: dayPath(day, { page }),
            teasers: list.teasers,
          })}
        />
      )}
      <DayIndexPage
        day={day}
        today={today}
        page={page}
        list={list}
        sections={site.sections}
        section={section}
      />
    </PortalShell>
  )
}
