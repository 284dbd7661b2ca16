import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { dayPath } from '#content/base/address/addresses.ts'
import { noteFreshUntil } from '#content/base/page-record/page-record.ts'
import { dayBounds, publicationDay } from '#content/base/time/publication-day.ts'
import { DayIndex, dayMetadata, readDayWish } from '../../../day-index.tsx'

type Props = PageProps<'/indeks/[year]/[month]/[day]'>

async function askedWish({ params, searchParams }: Props, today: string) {
  const { year, month, day } = await params
  return readDayWish(`${year}-${month}-${day}`, await searchParams, today)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const today = publicationDay(new Date())
  return dayMetadata(await askedWish(props, today), today)
}

/** The stories of a day; a day that has not come yet comes at the midnight before it. */
export default async function Day(props: Props) {
  const today = publicationDay(new Date())
  const wish = await askedWish(props, today)
  if (!wish) {
    const midnight = dayBounds(today)
    if (midnight) noteFreshUntil(midnight.until)
    return <MissingPage />
  }
  if ((await props.searchParams).page === '1') permanentRedirect(dayPath(wish.day, wish))
  return <DayIndex wish={wish} today={today} />
}
