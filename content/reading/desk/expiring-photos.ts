import type { Where } from 'payload'

/** So long before its rights end a photo is pointed out, in milliseconds. */
export const EXPIRY_NOTICE = 14 * 24 * 60 * 60 * 1000

/** Photos that are on the site at `now` and will have to leave it soon. */
export const expiringSoon = (now: Date): Where => ({
  expiresAt: {
    greater_than: now.toISOString(),
    less_than: new Date(now.getTime() + EXPIRY_NOTICE).toISOString(),
  },
})
