import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { CorrectionLogPage } from '#components/page/correction-log-page.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { correctionsPath } from '#content/base/address/addresses.ts'
import { readPageNumber } from '#content/base/address/page-number.ts'
import { noteOutcome } from '#content/base/page-record/page-record.ts'
import { formatMonth } from '#content/base/time/publication-month.ts'
import { words } from '#content/base/words/words.ts'
import { missingMetadata, pageMetadata } from '#content/machines/describe/site-seo.ts'
import { correctionLog } from '#content/reading/stories/correction-log.ts'

type Parameter = string | string[] | undefined

/** A month of the log (the newest where none is named); `undefined` where there is no such month or page. */
const ask = cache(async (month: string | undefined, parameter: Parameter) => {
  const wanted = readPageNumber(parameter)
  if (wanted.kind === 'none') return undefined
  if (wanted.kind === 'first') permanentRedirect(correctionsPath(month))
  const { page } = wanted
  const log = await correctionLog(month, page, new Date())
  const beyond = log && page > 1 && log.entries.length === 0
  return log && !beyond ? { log, page } : undefined
})

/** The head of the log. A month without entries is none, but leads to others. */
export async function correctionLogMetadata(
  month: string | undefined,
  parameter: Parameter,
): Promise<Metadata> {
  const asked = await ask(month, parameter)
  if (!asked) return missingMetadata(words.notFound.title)
  const { log, page } = asked
  return pageMetadata(await publication(), {
    title: month ? `${words.corrections.title}, ${formatMonth(month)}` : words.corrections.title,
    description: words.corrections.intro,
    path: correctionsPath(month, page),
    index: !month || log.entries.length > 0,
  })
}

/** The page of the log. */
export async function CorrectionLog({ month, page }: { month?: string; page: Parameter }) {
  const asked = await ask(month, page)
  if (!asked) return <MissingPage />
  if (month && asked.log.entries.length === 0) noteOutcome('missing')
  const site = await publication()
  return (
    <PortalShell site={site} current={correctionsPath()}>
      <CorrectionLogPage {...asked} site={site} />
    </PortalShell>
  )
}
