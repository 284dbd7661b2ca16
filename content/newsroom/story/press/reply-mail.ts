import type { Payload } from 'payload'
import { replyTicketPath } from '#content/base/address/addresses.ts'
import { environment } from '#content/base/settings/environment.ts'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'

/** A right-of-reply request that the desk has received. */
export interface ReceivedReply {
  ticket: string
  email: string
  dueAt: Date
}

/**
 * Mails the applicant where to follow the request, if the portal has a mail server. The mail repeats nothing of the form
 * or the story: anybody may have typed the address. A mail that cannot be sent is logged; the request stands.
 */
export async function mailReceipt(
  payload: Payload,
  { ticket, email, dueAt }: ReceivedReply,
): Promise<void> {
  const { mail, siteUrl } = environment()
  if (!mail) return
  try {
    const { name } = await payload.findGlobal({ slug: 'site', depth: 0 })
    const { subject, received, due, follow, keep } = words.reply.mail
    await payload.sendEmail({
      to: email,
      subject: subject(name, ticket),
      text: [
        received(name),
        due(formatStamp(dueAt, PUBLICATION_ZONE)),
        `${follow}\n${siteUrl}${replyTicketPath(ticket)}`,
        keep,
      ].join('\n\n'),
    })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The receipt of a right of reply was not mailed.' })
  }
}
