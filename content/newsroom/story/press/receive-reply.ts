import type { Payload, PayloadRequest } from 'payload'
import { replyTicketPath } from '#content/base/address/addresses.ts'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import { type ReadyReply, readReplyForm } from '#content/model/press/reply-fields.ts'
import { REPLY_SHAPE } from '#content/model/press/reply-request.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'
import { afterCommit } from '#content/store/transactions.ts'
import { mailReceipt } from './receipt-mail.ts'
import { type FormOutcome, receiveForm, type SentForm, type TakenForm } from './receive-form.ts'
import { tellOfDeadline } from './reply-notices.ts'

const DAY = 24 * 3_600_000
const DEFAULT_DAYS = 2

/** Stores a form for a right of reply, complete or not. */
export const receiveReply = (payload: Payload, form: SentForm): Promise<FormOutcome> =>
  receiveForm(
    payload,
    { collection: 'reply-requests', shape: REPLY_SHAPE, read: readReplyForm, take: takeReply },
    form,
  )

async function takeReply(
  req: PayloadRequest,
  { ticket, now, sender, story, storyAddress, ready }: TakenForm<ReadyReply>,
): Promise<void> {
  const { payload } = req
  const { replyDays } = await payload.findGlobal({ slug: 'press', req })
  const { name, email = null, phone = null, relation, statement } = ready
  const dueAt = new Date(now.getTime() + (replyDays ?? DEFAULT_DAYS) * DAY)
  const { id } = await payload.create({
    collection: 'reply-requests',
    data: {
      ticket,
      state: 'received',
      receivedAt: now.toISOString(),
      dueAt: dueAt.toISOString(),
      article: story.id,
      storyAddress,
      lengths: `Jawaban ${wordsIn(statement)} kata, berita ${wordsIn(textOf(story.body))} kata.`,
      sender,
      name,
      email,
      phone,
      relation,
      statement,
    },
    req,
  })
  await tellOfDeadline(req, { id, name, dueAt }, story)
  // The answer does not wait for a mail server.
  if (email) {
    await afterCommit(req, () => {
      void mailReceipt(payload, {
        email,
        ticket,
        path: replyTicketPath(ticket),
        says: words.reply.mail,
        due: words.reply.mail.due(formatStamp(dueAt, PUBLICATION_ZONE)),
      })
    })
  }
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
