import { PageTitle } from '#components/parts/page-title.tsx'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import { words } from '#content/base/words/words.ts'
import type { ReplyStatus } from '#content/model/press/reply-request.ts'

/** `/hak-jawab/<ticket>`: the status of a right-of-reply request. Times are in Jakarta's zone. */
export function ReplyStatusPage({ status }: { status: ReplyStatus }) {
  const { ticket, state, receivedAt, dueAt, closedAt, story, ground, answer } = status
  const stamp = (instant: Date) => <StampedTime instant={instant} zone="Asia/Jakarta" />
  const facts = [
    { name: words.reply.state, value: words.reply.states[state] },
    { name: words.reply.ticketNumber, value: <code className="break-all">{ticket}</code> },
    { name: words.reply.aboutStory, value: story && <a href={story.path}>{story.headline}</a> },
    { name: words.reply.receivedAt, value: stamp(receivedAt) },
    closedAt
      ? { name: words.reply.closedAt, value: stamp(closedAt) }
      : { name: words.reply.dueAt, value: stamp(dueAt) },
    { name: words.reply.ground, value: ground && words.reply.grounds[ground] },
    { name: words.reply.answer, value: answer },
  ]
  return (
    <>
      <PageTitle title={words.reply.ticket}>{words.reply.keep}</PageTitle>
      <dl className="mt-6 max-w-text border-l-4 border-accent pl-5 [&_a]:underline [&_dd]:mb-3 [&_dd]:whitespace-pre-line [&_dt]:font-bold">
        {facts.map(
          ({ name, value }) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {state === 'refused' && <p className="mt-6">{words.reply.appeal}</p>}
    </>
  )
}
