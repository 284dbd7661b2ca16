/**
 * The key for creating the first account: signed, valid for a day, and useless once an account exists. It is not stored.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** In milliseconds. */
const LIFETIME = 24 * 60 * 60 * 1000

/** Makes a key at `now`, signed with the installation's `secret`. */
export function firstAccountKey(secret: string, now: Date): string {
  const end = String(now.getTime() + LIFETIME)
  return `${end}.${signature(secret, end)}`
}

/** Whether `key` was signed with `secret` and is still valid at `now`. */
export function isFirstAccountKey(secret: string, key: string, now: Date): boolean {
  const [end = '', signed = ''] = key.split('.')
  const expected = Buffer.from(signature(secret, end))
  const given = Buffer.from(signed)
  return (
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    Number(end) > now.getTime()
  )
}

const signature = (secret: string, end: string): string =>
  createHmac('sha256', secret).update(`first-account ${end}`).digest('base64url')
