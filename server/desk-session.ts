/**
 * Whether a request carries a session that this portal signed lately. It says nothing about what the account may do, or
 * whether the session was ended: only the desk knows that. It is enough to tell editors from strangers at the door.
 * @module
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'

const claims = z.object({ exp: z.number() })
/** Milliseconds for which an expired session counts: its editor is told by the desk to sign in again. */
const GRACE = 30 * 24 * 60 * 60 * 1000
const SCHEME = /^(?:JWT|Bearer) (\S+)$/

/** Creates the test for sessions signed with `secret`, in the cookie `cookieName` or in `Authorization`. */
export function sessionTest(
  secret: string,
  cookieName: string,
  now: () => number = Date.now,
): (request: Pick<IncomingMessage, 'headers'>) => boolean {
  // Payload signs with a key derived like this (payload/dist/index.js, `secret`).
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const cookie = new RegExp(`(?:^|;\\s*)${RegExp.escape(cookieName)}=([^;]+)`)
  return ({ headers }) => {
    const token =
      SCHEME.exec(headers.authorization ?? '')?.[1] ?? cookie.exec(headers.cookie ?? '')?.[1]
    return token !== undefined && isSigned(token, key, now())
  }
}

/** Whether `token` (JWS compact serialization, RFC 7515) is signed with `key` by HS256 and not long expired. */
function isSigned(token: string, key: string, now: number): boolean {
  const [head, body, signature, ...more] = token.split('.')
  if (!head || !body || !signature || more.length > 0) return false
  const wanted = createHmac('sha256', key).update(`${head}.${body}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false
  const { exp } = claims.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
  return exp * 1000 + GRACE > now
}
