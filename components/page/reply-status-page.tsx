import { PageTitle } from '#components/parts/page-title.tsx'
import { TicketFacts } from '#components/parts/public-form.tsx'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import { words } from '#content/base/words/words.ts'
import type { ReplyStatus } from '#content/model/press/reply-request.ts'

/** `/hak-jawab/<ticket>`: the status of a right-of-reply request. Times are in Jakarta's zone. */
export function ReplyStatusPage({ status }: { status: ReplyStatus }) {
  const { ticket, state, receivedAt, dueAt, closedAt, story, ground, answer } = status
  const stamp = (instant: Date) => <StampedTime instant={instant} zone="Asia/Jakarta" />
  const facts = [
    { name: words.form.state, value: words.reply.states[state] },
    { name: words.form.ticketNumber, value: <code className="break-all">{ticket}</code> },
    { name: words.form.aboutStory, value: story && <a href={story.path}>{story.headline}</a> },
    { name: words.form.receivedAt, value: stamp(receivedAt) },
    closedAt
      ? { name: words.form.closedAt, value: stamp(closedAt) }
      : { name: words.reply.dueAt, value: stamp(dueAt) },
    { name: words.reply.ground, value: ground && words.reply.grounds[ground] },
    { name: words.form.answer, value: answer },
  ]
  return (
    <>
      <PageTitle title={words.reply.ticket}>{words.form.keep}</PageTitle>
      <TicketFacts facts={facts} />
      {state === 'refused' && <p className="mt-6">{words.reply.appeal}</p>}
    </>
  )
}
