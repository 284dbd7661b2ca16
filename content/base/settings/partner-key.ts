/**
 * Keys with which partners fetch stories. Only the store knows whose one is, and whether it still opens anything.
 * @module
 */
import { createHmac } from 'node:crypto'

/** The first part of the addresses at which partners fetch stories. */
export const PARTNER_PATH = '/api/mitra'

const SHAPE = /^mitra_[\w-]{43}$/

/** The key of what asks for it: the same request makes the same key. */
export const partnerKey = (request: string, secret: string): string =>
  `mitra_${createHmac('sha256', secret).update(`partner ${request}`).digest('base64url')}`

/** Whether `text` could be a key: others need no look into the store. */
export const isPartnerKey = (text: string): boolean => SHAPE.test(text)
