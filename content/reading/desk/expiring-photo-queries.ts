import type { Where } from 'payload'

/** Milliseconds before the end of its rights at which the desk starts to warn about a photo. */
export const EXPIRY_NOTICE = 14 * 24 * 60 * 60 * 1000

/** Photos that are shown at `now` and expire soon. */
export const expiringSoon = (now: Date): Where => ({
  expiresAt: {
    greater_than: now.toISOString(),
    less_than: new Date(now.getTime() + EXPIRY_NOTICE).toISOString(),
  },
})
