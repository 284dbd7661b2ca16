import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { dayPath } from '#content/base/address/addresses.ts'
import { noteFreshUntil } from '#content/base/page-record/page-record.ts'
import { dayBounds, publicationDay } from '#content/base/time/publication-day.ts'
import { DayIndex, dayMetadata, readDayRequest } from './day-index.tsx'

type Props = PageProps<'/indeks'>

/** Today's stories; a day submitted by the form is redirected to its own address. */
export default async function Today({ searchParams }: Props) {
  const today = publicationDay(new Date())
  const { tanggal, ...parameters } = await searchParams
  if (tanggal !== undefined && tanggal !== '') {
    const request = typeof tanggal === 'string' && readDayRequest(tanggal, parameters, today)
    if (!request) return <MissingPage />
    permanentRedirect(dayPath(request.day, request))
  }
  const midnight = dayBounds(today)
  if (midnight) noteFreshUntil(midnight.until)
  const request = readDayRequest(today, parameters, today)
  return request ? <DayIndex request={request} today={today} /> : <MissingPage />
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const today = publicationDay(new Date())
  return dayMetadata(readDayRequest(today, await searchParams, today), today)
}
