import type { Payload, PayloadRequest } from 'payload'
import { reportTicketPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import {
  REPORT_SHAPE,
  type ReadyReport,
  readReportForm,
} from '#content/model/press/error-report.ts'
import { afterCommit } from '#content/store/transactions.ts'
import { mailReceipt } from './receipt-mail.ts'
import { type FormOutcome, receiveForm, type SentForm, type TakenForm } from './receive-form.ts'

/** Stores a form that reports a mistake, complete or not. */
export const receiveReport = (payload: Payload, form: SentForm): Promise<FormOutcome> =>
  receiveForm(
    payload,
    { collection: 'error-reports', shape: REPORT_SHAPE, read: readReportForm, take: takeReport },
    form,
  )

async function takeReport(
  req: PayloadRequest,
  { ticket, now, sender, story, storyAddress, ready }: TakenForm<ReadyReport>,
): Promise<void> {
  const { payload } = req
  const { error, source = null, name = null, email = null } = ready
  await payload.create({
    collection: 'error-reports',
    data: {
      ticket,
      state: 'received',
      receivedAt: now.toISOString(),
      article: story.id,
      storyAddress,
      sender,
      error,
      source,
      name,
      email,
    },
    req,
  })
  if (email) {
    // The answer does not wait for a mail server.
    await afterCommit(req, () => {
      void mailReceipt(payload, {
        email,
        ticket,
        path: reportTicketPath(ticket),
        says: words.report.mail,
      })
    })
  }
}
