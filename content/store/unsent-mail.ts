import type { EmailAdapter } from 'payload'

/** The mail adapter while no mail is configured: logs the subject of each mail that was not sent. */
export const unsentMail: EmailAdapter = ({ payload }) => ({
  name: 'unsent',
  defaultFromAddress: 'redaksi@localhost',
  defaultFromName: 'Warta',
  sendEmail: async ({ subject }) => {
    payload.logger.warn(`Mail is not configured; not sent: ${subject ?? 'no subject'}`)
  },
})
