/**
 * The cookie that carries the mark of a known device: one for each account that signs in there.
 * @module
 */
import { type PayloadRequest, parseCookies } from 'payload'
import { environment, secret } from '#content/base/settings/environment.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import {
  DEVICE_LIFETIME,
  deviceMark,
  deviceOf,
  type MarkedAccount,
} from '#content/model/people/device-mark.ts'
import { answerWith } from '#content/newsroom/people/client.ts'

const nameFor = (id: number): string =>
  `${sessionCookie(environment().siteUrl).prefix}-device-${id}`

/** The id of the device that sent `req`, if `account` has signed in on it before. */
export function knownDevice(req: PayloadRequest, account: MarkedAccount): string | undefined {
  const mark = parseCookies(req.headers).get(nameFor(account.id))
  return mark ? deviceOf(secret(), mark, account, new Date()) : undefined
}

/** Marks the device that sent `req` as one of `account`. */
export function markDevice(req: PayloadRequest, account: MarkedAccount): void {
  const { secure } = sessionCookie(environment().siteUrl)
  const parts = [
    `${nameFor(account.id)}=${deviceMark(secret(), account, new Date())}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${DEVICE_LIFETIME / 1000}`,
    ...(secure ? ['Secure'] : []),
  ]
  answerWith(req, 'set-cookie', parts.join('; '))
}
