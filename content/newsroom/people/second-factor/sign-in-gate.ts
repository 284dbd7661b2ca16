/**
 * The one place that every new session passes: no session without the second factor that the account has or must have.
 * Payload runs the hook after the right password, inside the transaction that adds the session.
 * @module
 */
import { createHash } from 'node:crypto'
import {
  APIError,
  type CollectionAfterDeleteHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { secret } from '#content/base/settings/environment.ts'
import type { FactorNeed } from '#content/model/people/second-factor/factor.ts'
import {
  newTicket,
  readTicket,
  type Ticket,
} from '#content/model/people/second-factor/signed-ticket.ts'
import { removeSessions } from '#content/newsroom/people/sessions/session-ending.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import type { StoredPassword } from '#content/newsroom/people/stored-password.ts'
import type { User } from '#content/store/payload-types.ts'
import { removeAllFactors } from './factor-records.ts'
import { needOf } from './factor-rules.ts'

declare module 'payload' {
  interface RequestContext {
    /** The account that gave its second factor, or set it up, in this request. */
    secondFactorOf?: number
    /** Whether this request sets a new password with a key sent by mail. */
    isPasswordReset?: boolean
  }
}

/** What a client gets instead of a session. */
export interface SecondFactorNeed {
  /** To be sent with the second factor; valid for minutes. */
  ticket: string
  needs: Exclude<FactorNeed, 'nothing'>
}

/** The password was right, and the second factor is missing. Payload answers with 401 and {@link SecondFactorNeed}. */
export class SecondFactorNeeded extends APIError<SecondFactorNeed> {
  constructor(message: string, need: SecondFactorNeed) {
    super(message, 401, need, true)
  }
}

/** Lets an account in that needs no second factor or gave it; ends the session that a password reset would open. */
export const holdWithoutSecondFactor: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  if (req.context.secondFactorOf === user.id) return
  // A reset password is one factor; whoever set it signs in like everybody else.
  if (req.context.isPasswordReset) {
    await removeSessions(req, user.id)
    return
  }
  const needs = await needOf(req.payload, user, req)
  if (needs === 'nothing') return
  const say = sayIn(req.i18n)
  throw new SecondFactorNeeded(
    needs === 'factor'
      ? say('Kata sandi benar. Lanjutkan dengan faktor kedua.')
      : say('Peran Anda mewajibkan faktor kedua. Pasang dahulu di halaman masuk meja redaksi.'),
    { needs, ticket: await signInTicket(req, user.id) },
  )
}

/** Remembers that a request resets a password, for {@link holdWithoutSecondFactor}. */
export const noteReset: CollectionBeforeOperationHook<'users'> = ({ args, operation, req }) => {
  if (operation === 'resetPassword') req.context.isPasswordReset = true
  return args
}

/** Removes the factors of a deleted account: a later account may get its id. */
export const forgetFactors: CollectionAfterDeleteHook<User> = ({ req, doc }) =>
  removeAllFactors(req, doc.id)

/** The account for which `text` is a ticket to sign in; `undefined` if it is too old, or the password was changed. */
export async function ticketHolder(
  req: PayloadRequest,
  text: string,
): Promise<{ ticket: Ticket; user: User } | undefined> {
  const ticket = readTicket(secret(), 'sign-in', text, new Date())
  if (ticket?.account === undefined) return undefined
  const user = await storedAccount(req.payload, { id: ticket.account }, req)
  if (!user || ticket.bound !== passwordStamp(user)) return undefined
  return { ticket, user }
}

async function signInTicket(req: PayloadRequest, account: number): Promise<string> {
  const user = await storedAccount(req.payload, { id: account }, req)
  return newTicket(
    secret(),
    'sign-in',
    { account, bound: user ? passwordStamp(user) : '' },
    new Date(),
  )
}

/** Changes with the password, and tells nothing of it. */
const passwordStamp = ({ hash }: StoredPassword): string =>
  createHash('sha256').update(`ticket ${hash}`).digest('base64url').slice(0, 16)
