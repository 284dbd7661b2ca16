/**
 * The cookies that carry tickets between the pages: the password was right, and somebody confirmed who they are.
 * @module
 */
import { environment } from '#content/base/settings/environment.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'

type CookieUse = 'ticket' | 'step-up'

/** In seconds; the tickets themselves end, too. */
const LIFETIME = 600

/** What the cookie for `use` carries; empty without one. */
export const carried = ({ cookies }: AccountRequest, use: CookieUse): string =>
  cookies.get(nameOf(use)) ?? ''

/** The `Set-Cookie` field by which the browser carries `text`; it forgets it if `text` is empty. */
export function carry(use: CookieUse, text: string): string {
  const { secure } = sessionCookie(environment().siteUrl)
  const age = text ? LIFETIME : 0
  return `${nameOf(use)}=${text}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure ? '; Secure' : ''}`
}

const nameOf = (use: CookieUse): string => `${sessionCookie(environment().siteUrl).prefix}-${use}`
