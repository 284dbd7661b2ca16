/**
 * A signed timestamp of when a form was served. A form that comes back faster than a person can type, after more than a
 * day, or without the token is rejected: this keeps programs out without a third-party captcha.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** In milliseconds; nobody can fill in the form faster. */
const SHORTEST = 4_000
const LONGEST = 24 * 3_600_000

export type TokenVerdict = 'good' | 'fast' | 'stale' | 'false'

/** Makes the token of a form served at `now`. */
export function formToken(now: Date, secret: string): string {
  const issued = now.getTime().toString(36)
  return `${issued}.${signature(issued, secret)}`
}

/** Checks a token that came back at `now`; `false` means the signature is wrong. */
export function tokenVerdict(token: string, now: Date, secret: string): TokenVerdict {
  const [issued = '', given = ''] = token.split('.')
  const expected = Buffer.from(signature(issued, secret))
  const sent = Buffer.from(given)
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) return 'false'
  const age = now.getTime() - Number.parseInt(issued, 36)
  if (age < SHORTEST) return 'fast'
  return age > LONGEST ? 'stale' : 'good'
}

const signature = (issued: string, secret: string) =>
  createHmac('sha256', secret).update(`hak-jawab ${issued}`).digest('base64url')
