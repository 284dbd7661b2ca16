import type { EmailAdapter } from 'payload'

/** No mail is configured: what would be sent is named in the log, so that nobody waits for it in vain. */
export const unsentMail: EmailAdapter = ({ payload }) => ({
  name: 'unsent',
  defaultFromAddress: 'redaksi@localhost',
  defaultFromName: 'Warta',
  sendEmail: async ({ subject }) => {
    payload.logger.warn(`Mail is not configured; not sent: ${subject ?? 'no subject'}`)
  },
})
