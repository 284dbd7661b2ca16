import type { Metadata } from 'next'
import { publication } from '#app/(portal)/publication.ts'
import { ReportForm } from '#components/page/report-form.tsx'
import { PageTitle } from '#components/parts/page-title.tsx'
import { FormAlert } from '#components/parts/public-form.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'
import { reportPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { pageMetadata } from '#content/machines/describe/site-seo.ts'
import { REPORT_SHAPE } from '#content/model/press/error-report.ts'
import { FAILURES } from '#content/model/press/form-failure.ts'
import { newFormToken } from '#content/reading/desk/reply-queries.ts'

type Props = PageProps<'/laporkan-kekeliruan'>

export const generateMetadata = async (): Promise<Metadata> =>
  pageMetadata(await publication(), {
    title: words.report.title,
    description: words.report.intro,
    path: reportPath,
  })

/** The form for reporting a mistake; a link from a story fills in the story's address. */
export default async function Report({ searchParams }: Props) {
  const parameters = await searchParams
  const failure = FAILURES.find((known) => known === parameters.gagal)
  const story = parameters[REPORT_SHAPE.names.story]
  return (
    <PortalShell site={await publication()} current={reportPath}>
      <PageTitle title={words.report.title}>{words.report.intro}</PageTitle>
      {failure && <FormAlert>{words.form.failures[failure]}</FormAlert>}
      <ReportForm
        fields={
          typeof story === 'string' ? { story: story.slice(0, REPORT_SHAPE.longest.story) } : {}
        }
        token={newFormToken(new Date())}
      />
    </PortalShell>
  )
}
