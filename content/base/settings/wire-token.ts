/**
 * Tokens with which agencies send copy. This portal signs them, so that the edge knows one without asking the store; whether it is
 * still valid, and whose it is, only the store knows.
 * @module
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const PREFIX = 'kawat_'
const SHAPE = /^kawat_([\w-]{32})_([\w-]{22})$/
const SCHEME = /^Bearer (\S{1,200})$/i

/** The first part of the addresses at which copy is sent. */
export const WIRE_PUSH_PATH = '/api/kawat/'

/** The token of what asks for it: the same request makes the same token. */
export function wireToken(request: string, secret: string): string {
  const digest = createHmac('sha256', secret).update(`wire token ${request}`).digest('base64url')
  const name = digest.slice(0, 32)
  return `${PREFIX}${name}_${signatureOf(name, secret)}`
}

/** Whether this portal has signed `token` at some time. */
export function isWireToken(token: string, secret: string): boolean {
  const [, name, signature] = SHAPE.exec(token) ?? []
  if (!name || !signature) return false
  const wanted = Buffer.from(signatureOf(name, secret))
  const given = Buffer.from(signature)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** The token that a request carries in `Authorization`. */
export const tokenIn = (authorization: string | null | undefined): string | undefined =>
  SCHEME.exec(authorization ?? '')?.[1]

/** What the store keeps of a token: enough to recognise it. */
export const tokenDigest = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

const signatureOf = (name: string, secret: string): string =>
  createHmac('sha256', secret).update(`wire ${name}`).digest('base64url').slice(0, 22)
