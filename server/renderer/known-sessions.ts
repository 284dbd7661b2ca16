/**
 * Whether a request shows a session that this portal once gave. Next.js decodes the body of a server action before the
 * desk asks who sent it, and logs a stack for one that it cannot decode: strangers get no further than here.
 * @module
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Returns a check for requests with a session of this portal, in the cookie `name` or in `Authorization`. Whether it has
 * ended since is for the desk to say.
 */
export function createSessionCheck(
  secret: string,
  name: string,
): (request: Pick<IncomingMessage, 'headers'>) => boolean {
  // Payload signs its tokens with this (JWT, HS256).
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const cookie = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`)
  const isSigned = (token: string): boolean => {
    const [head, content, signature, ...rest] = token.split('.')
    if (!signature || rest.length > 0) return false
    const own = createHmac('sha256', key).update(`${head}.${content}`).digest()
    const sent = Buffer.from(signature, 'base64url')
    return sent.length === own.length && timingSafeEqual(sent, own)
  }
  return ({ headers: { authorization = '', cookie: cookies = '' } }) =>
    [/^(?:JWT|Bearer) (.+)$/.exec(authorization)?.[1], cookie.exec(cookies)?.[1]].some(
      (token) => token !== undefined && isSigned(token),
    )
}
