import type { Payload } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { words } from '#content/base/words/words.ts'

/** A form that the desk has received. */
export interface Receipt {
  email: string
  ticket: string
  /** The path of the ticket's page. */
  path: string
  says: {
    subject: (site: string, ticket: string) => string
    received: (site: string) => string
    keep: string
  }
  /** By when the desk answers, as a sentence. */
  due?: string
}

/**
 * Mails the sender of a form where to follow it, if the portal has a mail server. The mail repeats nothing of the form
 * or the story: anybody may have typed the address. A mail that cannot be sent is logged; what was sent stands.
 */
export async function mailReceipt(
  payload: Payload,
  { email, ticket, path, says, due }: Receipt,
): Promise<void> {
  const { mail, siteUrl } = environment()
  if (!mail) return
  try {
    const { name } = await payload.findGlobal({ slug: 'site', depth: 0 })
    await payload.sendEmail({
      to: email,
      subject: says.subject(name, ticket),
      text: [
        says.received(name),
        ...(due ? [due] : []),
        `${words.form.follow}\n${siteUrl}${path}`,
        says.keep,
      ].join('\n\n'),
    })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The receipt of a form was not mailed.' })
  }
}
