import { LOCALES } from '#content/base/settings/languages.ts'
import { language } from '#content/base/settings/portal-language.ts'
import { dayBounds, publicationDay } from './publication-day.ts'

/** The month (`YYYY-MM`) of `instant` in the publication's time zone. */
export const publicationMonth = (instant: Date): string => publicationDay(instant).slice(0, 7)

/** The first instant of `month` (`YYYY-MM`) and of the next month; `undefined` if there is no such month. */
export function monthBounds(month: string): { from: Date; until: Date } | undefined {
  const first = dayBounds(`${month}-01`)
  const next = first && dayBounds(`${Temporal.PlainYearMonth.from(month).add({ months: 1 })}-01`)
  return next && { from: first.from, until: next.from }
}

/** A month (`YYYY-MM`) in words: `Januari 2022`. */
export const formatMonth = (month: string, tongue = language): string =>
  Temporal.PlainDate.from(`${month}-01`).toLocaleString(LOCALES[tongue].intl, {
    month: 'long',
    year: 'numeric',
  })
