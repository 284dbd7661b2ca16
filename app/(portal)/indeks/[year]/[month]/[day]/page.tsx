import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { dayPath } from '#content/base/address/addresses.ts'
import { noteFreshUntil } from '#content/base/page-record/page-record.ts'
import { dayBounds, publicationDay } from '#content/base/time/publication-day.ts'
import { DayIndex, dayMetadata, readDayRequest } from '../../../day-index.tsx'

type Props = PageProps<'/indeks/[year]/[month]/[day]'>

async function requestOf({ params, searchParams }: Props, today: string) {
  const { year, month, day } = await params
  return readDayRequest(`${year}-${month}-${day}`, await searchParams, today)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const today = publicationDay(new Date())
  return dayMetadata(await requestOf(props, today), today)
}

/** The stories of a day. The 404 of a future day expires at the next midnight. */
export default async function Day(props: Props) {
  const today = publicationDay(new Date())
  const request = await requestOf(props, today)
  if (!request) {
    const midnight = dayBounds(today)
    if (midnight) noteFreshUntil(midnight.until)
    return <MissingPage />
  }
  if ((await props.searchParams).page === '1') permanentRedirect(dayPath(request.day, request))
  return <DayIndex request={request} today={today} />
}
