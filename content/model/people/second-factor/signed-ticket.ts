/**
 * Tickets that the portal gives out and recognises again: signed, bound to a use, and valid for minutes. A ticket is not
 * stored; what must happen once only is counted by its nonce.
 * @module
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { derivedKey } from './sealed-secret.ts'

/** What a ticket is good for: finishing a sign-in, answering with a passkey, confirming who one is, or changing factors. */
export type TicketUse = 'sign-in' | 'passkey' | 'confirm' | 'step-up'

const schema = z.object({
  nonce: z.string(),
  /** The account; missing where a passkey is to tell. */
  account: z.number().optional(),
  /** What the ticket depends on besides, such as the password's digest: {@link readTicket}'s caller compares it. */
  bound: z.string(),
  end: z.number(),
})

/** A ticket's content. `nonce` is 32 random bytes in base64url, `end` a time in milliseconds. */
export type Ticket = z.output<typeof schema>

/** In milliseconds. */
const LIFETIME = 10 * 60 * 1000

/** Makes a ticket at `now`, for `account` and bound to `bound`, signed with the installation's `secret`. */
export function newTicket(
  secret: string,
  use: TicketUse,
  { account, bound = '' }: { account?: number; bound?: string },
  now: Date,
): string {
  const nonce = randomBytes(32).toString('base64url')
  const ticket: Ticket = {
    nonce,
    ...(account !== undefined && { account }),
    bound,
    end: now.getTime() + LIFETIME,
  }
  const content = Buffer.from(JSON.stringify(ticket)).toString('base64url')
  return `${content}.${signature(secret, use, content)}`
}

/** The content of `text`; `undefined` unless it is a ticket for `use`, signed with `secret` and valid at `now`. */
export function readTicket(
  secret: string,
  use: TicketUse,
  text: string,
  now: Date,
): Ticket | undefined {
  const [content = '', signed = '', ...more] = text.split('.')
  const expected = Buffer.from(signature(secret, use, content))
  const given = Buffer.from(signed)
  if (more.length > 0 || given.length !== expected.length) return undefined
  if (!timingSafeEqual(given, expected)) return undefined
  const ticket = schema.parse(JSON.parse(Buffer.from(content, 'base64url').toString()))
  return ticket.end > now.getTime() ? ticket : undefined
}

const signature = (secret: string, use: TicketUse, content: string): string =>
  createHmac('sha256', derivedKey(secret, `ticket ${use}`))
    .update(content)
    .digest('base64url')
