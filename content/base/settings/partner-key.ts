/**
 * Keys with which partners fetch stories. Only the store knows whose one is, and whether it still opens anything.
 * @module
 */
import { randomBytes } from 'node:crypto'

/** The first part of the addresses at which partners fetch stories. */
export const PARTNER_PATH = '/api/mitra'

const SHAPE = /^mitra_[\w-]{43}$/

/** A new key. */
export const newPartnerKey = (): string => `mitra_${randomBytes(32).toString('base64url')}`

/** Whether `text` could be a key: others need no look into the store. */
export const isPartnerKey = (text: string): boolean => SHAPE.test(text)
