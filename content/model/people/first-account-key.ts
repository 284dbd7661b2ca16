/**
 * The key to the first account: signed, good for a day, and good for nothing once anybody has an account. Nothing
 * of it is stored.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a key is good, in milliseconds. */
const LIFETIME = 24 * 60 * 60 * 1000

/** A key made at `now` by the installation that holds `secret`. */
export function firstAccountKey(secret: string, now: Date): string {
  const end = String(now.getTime() + LIFETIME)
  return `${end}.${signature(secret, end)}`
}

/** Whether `key` was made by the installation that holds `secret` and is still good at `now`. */
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
