import type { Metadata } from 'next'
import { cache } from 'react'
import { MissingPage } from '#app/(portal)/missing-page.tsx'
import { publication } from '#app/(portal)/publication.ts'
import { ReportForm } from '#components/page/report-form.tsx'
import { ReportStatusPage } from '#components/page/report-status-page.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { FormAlert } from '#components/parts/public-form.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { words } from '#content/base/words/words.ts'
import { missingMetadata } from '#content/machines/describe/site-seo.ts'
import { readReportForm } from '#content/model/press/error-report.ts'
import { FAILURES } from '#content/model/press/form-failure.ts'
import { newFormToken } from '#content/reading/desk/reply-queries.ts'
import { reportAt } from '#content/reading/desk/report-queries.ts'

type Props = PageProps<'/laporkan-kekeliruan/[ticket]'>

const load = cache(reportAt)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).ticket)
  return missingMetadata(found ? words.report.ticket : words.notFound.title)
}

/** What became of a report; or the form with what was written, if the desk has not received it. */
export default async function Ticket({ params, searchParams }: Props) {
  const found = await load((await params).ticket)
  if (!found) return <MissingPage />
  const site = await publication()
  if (found.kind === 'status') {
    return (
      <PortalShell site={site}>
        <ReportStatusPage status={found.status} />
      </PortalShell>
    )
  }
  const { gagal } = await searchParams
  const failure = FAILURES.find((known) => known === gagal)
  const read = readReportForm(found.fields, site.url)
  // The story of a refused form has not been looked up.
  const unknown = failure ? {} : { story: 'unknown' as const }
  return (
    <PortalShell site={site}>
      <PageTitle title={words.report.title} />
      <FormAlert>
        {failure ? `${words.form.failures[failure]} ${words.form.kept}` : words.form.mend}
      </FormAlert>
      <ReportForm
        fields={found.fields}
        faults={'faults' in read ? read.faults : unknown}
        token={newFormToken(new Date())}
        ticket={found.ticket}
      />
    </PortalShell>
  )
}
