/**
 * Requests by a session whose account could not be read, because the database did not answer. To Payload they are those of
 * a stranger; nobody may conclude from that that the session has ended, or that the account may not do something.
 * @module
 */
import type { CollectionAfterMeHook, PayloadRequest } from 'payload'

/** Where a request has the reason: modules may be there more than once in a process, but a request is one. */
const REASON = 'accountUnknownBecause'

type Asking = Pick<PayloadRequest, 'context'>

/** Notes why the account of `req` is unknown. */
export function noteUnknownAccount({ context }: Asking, reason: unknown): void {
  context[REASON] = reason
}

/** Whether the account of `req` is unknown. */
export const isAccountUnknown = ({ context }: Asking): boolean => context?.[REASON] !== undefined

/** @throws {unknown} why the account of `req` is unknown, if it is */
export function requireKnownAccount(req: Asking): void {
  if (isAccountUnknown(req)) throw req.context[REASON]
}

/** Keeps a program that asks who is signed in from hearing that nobody is. */
export const answerWhoIsSignedIn: CollectionAfterMeHook = ({ req, response }) => {
  requireKnownAccount(req)
  return response
}
