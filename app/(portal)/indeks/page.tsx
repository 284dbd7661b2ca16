import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { dayPath } from '#content/base/address/addresses.ts'
import { noteFreshUntil } from '#content/base/page-record/page-record.ts'
import { dayBounds, publicationDay } from '#content/base/time/publication-day.ts'
import { DayIndex, dayMetadata, readDayWish } from './day-index.tsx'

type Props = PageProps<'/indeks'>

/** Today's stories; what the form asks for has an address of its own. */
export default async function Today({ searchParams }: Props) {
  const today = publicationDay(new Date())
  const { tanggal, ...parameters } = await searchParams
  if (tanggal !== undefined && tanggal !== '') {
    const wish = typeof tanggal === 'string' && readDayWish(tanggal, parameters, today)
    if (!wish) return <MissingPage />
    permanentRedirect(dayPath(wish.day, wish))
  }
  const midnight = dayBounds(today)
  if (midnight) noteFreshUntil(midnight.until)
  const wish = readDayWish(today, parameters, today)
  return wish ? <DayIndex wish={wish} today={today} /> : <MissingPage />
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const today = publicationDay(new Date())
  return dayMetadata(readDayWish(today, await searchParams, today), today)
}
