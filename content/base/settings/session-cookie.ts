/** The session cookie of the desk. */
export interface SessionCookie {
  /** What stands before `-token` in its name. */
  prefix: string
  name: string
  secure: boolean
}

/**
 * The cookie of a portal at `siteUrl`. Over HTTPS it is `Secure`, and its name says so, so that neither an unencrypted
 * page nor another host of the domain can plant one (RFC 6265bis, section 4.1.3.2).
 */
export function sessionCookie(siteUrl: string): SessionCookie {
  const secure = siteUrl.startsWith('https:')
  const prefix = secure ? '__Host-warta' : 'warta'
  return { prefix, name: `${prefix}-token`, secure }
}
