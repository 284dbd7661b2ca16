import { PageTitle } from '#components/parts/page-title.tsx'
import { TicketFacts } from '#components/parts/public-form.tsx'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import type { ReportStatus } from '#content/model/press/error-report.ts'

/** `/laporkan-kekeliruan/<ticket>`: what became of a report. */
export function ReportStatusPage({ status }: { status: ReportStatus }) {
  const { ticket, state, receivedAt, closedAt, story, answer } = status
  const stamp = (instant: Date) => <StampedTime instant={instant} zone={PUBLICATION_ZONE} />
  return (
    <>
      <PageTitle title={words.report.ticket}>{words.form.keep}</PageTitle>
      <TicketFacts
        facts={[
          { name: words.form.state, value: words.report.states[state] },
          { name: words.report.answer, value: answer },
          {
            name: words.form.aboutStory,
            value: story && <a href={story.path}>{story.headline}</a>,
          },
          { name: words.form.receivedAt, value: stamp(receivedAt) },
          { name: words.form.closedAt, value: closedAt && stamp(closedAt) },
          { name: words.form.ticketNumber, value: <code className="break-all">{ticket}</code> },
        ]}
      />
    </>
  )
}
