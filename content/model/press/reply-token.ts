/**
 * A signed note of when a form was handed out. Whoever sends the form back sooner than anybody can write, or a day later,
 * or without it, is asked to begin again: that keeps programs away without a third party's riddles.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Nobody states a case faster, in milliseconds. */
const SHORTEST = 4_000
const LONGEST = 24 * 3_600_000

export type TokenVerdict = 'good' | 'fast' | 'stale' | 'false'

/** A token for a form that is handed out at `now`. */
export function formToken(now: Date, secret: string): string {
  const issued = now.getTime().toString(36)
  return `${issued}.${signature(issued, secret)}`
}

/** What a token that came back at `now` says. */
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
