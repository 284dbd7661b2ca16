/**
 * Slows down guessing at the sign-in, and answers alike for every account, known or not.
 * @module
 */
import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { secret } from '#content/base/settings/environment.ts'
import { noteFailure, noteOnAccount } from '#content/newsroom/people/account-log/account-noting.ts'
import { clientNetwork } from '#content/newsroom/people/client.ts'
import { describeSession } from '#content/newsroom/people/sessions/session-description.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import { spendPasswordTime } from '#content/newsroom/people/stored-password.ts'
import type { User } from '#content/store/payload-types.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { attemptKeys } from './attempt-keys.ts'
import { countOrRefuse } from './attempt-refusing.ts'
import { type AttemptKey, takeBackAttempt } from './attempt-store.ts'
import { knownDevice, markDevice } from './device-cookie.ts'

type Account = Pick<User, 'id' | 'email'>

declare module 'payload' {
  interface RequestContext {
    /** The attempt to sign in that this request was counted for. */
    countedAttempt?: { keys: readonly AttemptKey[]; account: Account | undefined }
  }
}

/** Counts an attempt to sign in, or refuses it before it costs a password check. */
export const slowDownGuessing: CollectionBeforeOperationHook<'users'> = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'login' || req.payloadAPI === 'local' || !('data' in args)) return args
  // Nothing is guessed, and the transaction that made the account has the turn to write.
  if (req.context.makesFirstAccount) return args
  const { email, password } = args.data as { email?: unknown; password?: unknown }
  // Payload refuses what is missing.
  if (typeof email !== 'string' || typeof password !== 'string' || !email || !password) return args
  const account = await storedAccount(req.payload, { email })
  const keys = attemptKeys(secret(), {
    email: email.toLowerCase().trim(),
    password,
    network: clientNetwork(req),
    device: account?.salt ? knownDevice(req, { id: account.id, salt: account.salt }) : undefined,
  })
  const counted = await countOrRefuse(req, keys)
  req.context.countedAttempt = { keys: counted, account: account ?? undefined }
  // Payload answers at once for an unknown account.
  if (!account?.hash) await spendPasswordTime(password)
  return args
}

/** Takes the attempt back, marks the device as known, and says of the session where it began. */
export const welcome: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  const counted = req.context.countedAttempt
  if (counted) await takeBackAttempt(req, counted.keys, ['pair', 'device'])
  const stored = await storedAccount(req.payload, { id: user.id }, req)
  if (stored?.salt) markDevice(req, { id: stored.id, salt: stored.salt })
  const session = user.sessions?.at(-1)?.id
  if (session && (await describeSession(req, session))) {
    await noteOnAccount(req, { event: 'signed-in', account: user })
  }
}

/** Notes a wrong password. An attempt that ended otherwise, such as without a second factor, was none. */
export const settleFailure: CollectionAfterErrorHook = async ({ error, req }) => {
  const counted = req.context.countedAttempt
  if (!counted) return
  if (error instanceof AuthenticationError) {
    return noteFailure(req, counted.account, new Date())
  }
  await inTransaction(req.payload, (own) => takeBackAttempt(own, counted.keys))
}
