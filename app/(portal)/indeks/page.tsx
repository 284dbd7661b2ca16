import type { Metadata } from 'next'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { DayIndexPage } from '#components/list/day-index-page.tsx'
import { PortalShell } from '#components/site/portal-shell.tsx'
import { words } from '#components/words.ts'
import { dayIndexPath } from '#content/address/addresses.ts'
import { storiesBetween } from '#content/article/article-queries.ts'
import { noteFreshUntil } from '#content/page-record/page-record.ts'
import { currentSite } from '#content/site/site-queries.ts'
import { missingMetadata, pageMetadata } from '#content/site/site-seo.ts'
import { dayBounds, formatDay, publicationDay } from '#content/time/publication-day.ts'

type Props = PageProps<'/indeks'>

/** The day that `?tanggal=` asks for, or today; `undefined` for what is no day or has not begun. */
async function askedDay(searchParams: Props['searchParams']) {
  const { tanggal } = await searchParams
  const today = publicationDay(new Date())
  const day = tanggal === undefined || tanggal === '' ? today : tanggal
  const bounds = typeof day === 'string' ? dayBounds(day) : undefined
  return typeof day === 'string' && bounds && day <= today ? { day, today, ...bounds } : undefined
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = await askedDay(searchParams)
  if (!asked) return missingMetadata(words.notFound.title)
  const site = await currentSite()
  return pageMetadata(site, {
    title: `${words.day.title} ${formatDay(asked.day)}`,
    description: `${words.day.title} ${site.name}, ${formatDay(asked.day)}.`,
    path: dayIndexPath(asked.day),
  })
}

export default async function DayIndex({ searchParams }: Props) {
  const asked = await askedDay(searchParams)
  if (!asked) return <MissingPage />
  const today = dayBounds(asked.today)
  if (today) noteFreshUntil(today.until)
  const [site, teasers] = await Promise.all([
    currentSite(),
    storiesBetween(asked.from, asked.until),
  ])
  return (
    <PortalShell site={site} current={dayIndexPath()}>
      <DayIndexPage day={asked.day} today={asked.today} teasers={teasers} />
    </PortalShell>
  )
}
