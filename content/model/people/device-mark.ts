/**
 * The mark of a device on which an account has signed in. Its attempts are counted apart, so that nobody else's failed
 * attempts keep the account from signing in there.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 * @module
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** In milliseconds. */
export const DEVICE_LIFETIME = 180 * 24 * 60 * 60 * 1000

/** What a mark is signed for. */
export interface MarkedAccount {
  id: number
  /** The salt of the stored password: a new password makes every mark worthless. */
  salt: string
}

/** Makes a mark for `account` at `now`, signed with the installation's `secret`. */
export function deviceMark(secret: string, account: MarkedAccount, now: Date): string {
  const part = `${(now.getTime() + DEVICE_LIFETIME).toString(36)}.${randomBytes(12).toString('base64url')}`
  return `${part}.${signature(secret, account, part)}`
}

/** The device's id if `mark` was made for `account` and is still valid at `now`; otherwise `undefined`. */
export function deviceOf(
  secret: string,
  mark: string,
  account: MarkedAccount,
  now: Date,
): string | undefined {
  const [end = '', id = '', signed = ''] = mark.split('.')
  const expected = Buffer.from(signature(secret, account, `${end}.${id}`))
  const given = Buffer.from(signed)
  const isGood =
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    Number.parseInt(end, 36) > now.getTime()
  return isGood ? id : undefined
}

const signature = (secret: string, { id, salt }: MarkedAccount, part: string): string =>
  createHmac('sha256', secret).update(`device ${id} ${salt} ${part}`).digest('base64url')
