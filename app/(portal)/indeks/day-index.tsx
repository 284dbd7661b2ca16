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

/** What the address of a day's index requests. */
interface DayRequest {
  /** `YYYY-MM-DD` */
  day: string
  page: number
  section?: string
}

/** Parses the address of a day; `undefined` for an invalid or future day, section or page. */
export function readDayRequest(
  day: string,
  { rubrik = '', page }: Record<string, string | string[] | undefined>,
  today: string,
): DayRequest | undefined {
  const number = readPageNumber(page)
  if (!dayBounds(day) || day > today || typeof rubrik !== 'string' || number.kind === 'none') return
  return {
    day,
    page: number.kind === 'page' ? number.page : 1,
    ...(rubrik !== '' && { section: rubrik }),
  }
}

/** The stories of a day; `undefined` for an unknown section or page. */
const loadDay = cache(async (day: string, page: number, slug: string | undefined) => {
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

/** The metadata of a day. A list limited to one section is not indexed. */
export async function dayMetadata(
  request: DayRequest | undefined,
  today: string,
): Promise<Metadata> {
  const loaded = request && (await loadDay(request.day, request.page, request.section))
  if (!loaded) return missingMetadata(words.notFound.title)
  const { day, page, section } = request
  const note = page > 1 ? ` – ${words.pagination.page(page)}` : ''
  return pageMetadata(loaded.site, {
    title: `${words.day.title} ${formatDay(day)}${note}`,
    description: `${words.day.title} ${loaded.site.name}, ${formatDay(day)}.`,
    path: dayPath(day, { page }),
    index: section === undefined && (!loaded.empty || day === today),
  })
}

/** The page of a day. A past day without stories answers 404, with links to other days. */
export async function DayIndex({ request, today }: { request: DayRequest; today: string }) {
  const { day, page, section } = request
  const loaded = await loadDay(day, page, section)
  if (!loaded) return <MissingPage />
  const { site, list, empty } = loaded
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
