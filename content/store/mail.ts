import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'

/** Milliseconds after which a mail server that does not answer counts as unreachable. */
const PATIENCE = 20_000

/** The mail adapter for a server: `url` is `smtp://` or `smtps://`, `from` the sender's address. */
export const sentMail = ({ url, from }: { url: string; from: string }): EmailAdapter => {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // What a mail says never reads a file or fetches an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return () => ({
    name: 'smtp',
    defaultFromAddress: from,
    defaultFromName: '',
    sendEmail: (message) => transport.sendMail({ from, ...message }),
  })
}
