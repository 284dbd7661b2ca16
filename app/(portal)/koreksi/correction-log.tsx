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
import { correctionLog } from '#content/reading/stories/correction-log-queries.ts'

type Parameter = string | string[] | undefined

/** A month of the log (the newest without `month`); `undefined` for an unknown month or page. */
const load = cache(async (month: string | undefined, parameter: Parameter) => {
  const wanted = readPageNumber(parameter)
  if (wanted.kind === 'none') return undefined
  if (wanted.kind === 'first') permanentRedirect(correctionsPath(month))
  const { page } = wanted
  const log = await correctionLog(month, page, new Date())
  const beyond = log && page > 1 && log.entries.length === 0
  return log && !beyond ? { log, page } : undefined
})

/** The metadata of the log. A month without entries is not indexed. */
export async function correctionLogMetadata(
  month: string | undefined,
  parameter: Parameter,
): Promise<Metadata> {
  const loaded = await load(month, parameter)
  if (!loaded) return missingMetadata(words.notFound.title)
  const { log, page } = loaded
  return pageMetadata(await publication(), {
    title: month ? `${words.corrections.title}, ${formatMonth(month)}` : words.corrections.title,
    description: words.corrections.intro,
    path: correctionsPath(month, page),
    index: !month || log.entries.length > 0,
  })
}

/** The page of the log. A month without entries answers 404, with links to other months. */
export async function CorrectionLog({ month, page }: { month?: string; page: Parameter }) {
  const loaded = await load(month, page)
  if (!loaded) return <MissingPage />
  if (month && loaded.log.entries.length === 0) noteOutcome('missing')
  const site = await publication()
  return (
    <PortalShell site={site} current={correctionsPath()}>
      <CorrectionLogPage {...loaded} site={site} />
    </PortalShell>
  )
}
